package org.upgradetck.cli.probe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.upgradetck.cli.wire.FrameStream;
import org.upgradetck.fixtures.bytes.Bytes;
import org.upgradetck.fixtures.websocket.FrameReading;
import org.upgradetck.fixtures.wire.Event;

/**
 * What went over a connection, in the order in which it is told.
 *
 * @param items what happened
 * @param ownStrays octets of ours behind the switch that are no whole frame
 * @param strays octets of the target behind the switch that are no whole frame
 */
record Traffic(List<Item> items, Bytes ownStrays, Bytes strays) {

  /** So many single octets in a row are told as one. */
  private static final int A_TRICKLE = 4;

  /** Something that happened. */
  sealed interface Item {

    /** When, since the connecting began. */
    Duration at();
  }

  /**
   * Octets that went over the wire.
   *
   * @param ours whether we sent them
   * @param writes how many writes of ours they were
   * @param until when the last of them was sent or came
   * @param framed whether they belong to the new protocol
   * @param frames the frames that became complete with them
   */
  record Octets(
      Duration at,
      boolean ours,
      Bytes bytes,
      int writes,
      Duration until,
      boolean framed,
      List<FrameReading> frames)
      implements Item {}

  /** Anything else, in words. */
  record Note(Duration at, String words) implements Item {}

  Traffic {
    items = List.copyOf(items);
  }

  static Traffic of(Probed probed) {
    List<Item> items = new ArrayList<>();
    FrameStream own = new FrameStream();
    FrameStream theirs = new FrameStream();
    long sent = 0;
    long received = 0;
    List<Event> events = probed.events();
    for (int i = 0; i < events.size(); i++) {
      Event event = events.get(i);
      if (event.kind() == Event.Kind.SENT) {
        int run = trickleAt(events, i);
        Bytes bytes = Bytes.concat(events.subList(i, i + run).stream().map(Event::bytes).toList());
        add(
            items,
            new Octets(
                event.at(),
                true,
                bytes,
                run == 1 ? 1 : bytes.length(),
                events.get(i + run - 1).at(),
                false,
                List.of()),
            probed.isSwitched() ? probed.probe().request().length() - sent : Long.MAX_VALUE,
            own);
        sent += bytes.length();
        i += run - 1;
      } else if (event.kind() == Event.Kind.RECEIVED) {
        add(
            items,
            new Octets(event.at(), false, event.bytes(), 1, event.at(), false, List.of()),
            probed.isSwitched() ? probed.receivedBeforeSwitch() - received : Long.MAX_VALUE,
            theirs);
        received += event.bytes().length();
      } else {
        note(event, probed, items);
      }
    }
    return new Traffic(items, own.rest(), theirs.rest());
  }

  /** Adds octets, those of HTTP and those of the new protocol apart. */
  private static void add(List<Item> items, Octets octets, long ofHttp, FrameStream frames) {
    Bytes bytes = octets.bytes();
    int border = (int) Math.max(0, Math.min(ofHttp, bytes.length()));
    if (border > 0) {
      items.add(
          new Octets(
              octets.at(),
              octets.ours(),
              bytes.slice(0, border),
              octets.writes(),
              octets.until(),
              false,
              List.of()));
    }
    if (border < bytes.length()) {
      Bytes behind = bytes.from(border);
      items.add(
          new Octets(
              octets.at(),
              octets.ours(),
              behind,
              octets.writes(),
              octets.until(),
              true,
              frames.read(behind)));
    }
  }

  /** How many events from here on are told as one, because each is a single octet of ours. */
  private static int trickleAt(List<Event> events, int from) {
    int to = from;
    int octets = 0;
    for (int i = from; i < events.size(); i++) {
      Event event = events.get(i);
      if (event.kind() == Event.Kind.SENT && event.bytes().length() == 1) {
        octets++;
        to = i;
      } else if (event.kind() != Event.Kind.TIMED_OUT) {
        break;
      }
    }
    return octets >= A_TRICKLE ? to - from + 1 : 1;
  }

  private static void note(Event event, Probed probed, List<Item> items) {
    String note = event.note().isEmpty() ? "" : ": " + event.note();
    switch (event.kind()) {
      case CONNECTED ->
          items.add(
              new Note(
                  event.at(),
                  "connected, from port "
                      + probed.localPort()
                      + " to port "
                      + probed.remotePort()));
      case TLS_ESTABLISHED -> items.add(new Note(event.at(), "TLS established" + note));
      case SEND_FAILED ->
          items.add(
              new Note(event.at(), "could not send " + event.bytes().length() + " octets" + note));
      case CLOSE_NOTIFY -> items.add(new Note(event.at(), "close_notify came"));
      case FIN -> items.add(new Note(event.at(), "the target closed the connection (FIN)"));
      case RESET -> items.add(new Note(event.at(), "the target reset the connection" + note));
      case CLOSED -> items.add(new Note(event.at(), "we closed the connection"));
      // That a wait was over is told with the end; the others are no notes.
      case TIMED_OUT, SENT, RECEIVED, HALF_CLOSED -> {}
    }
  }
}

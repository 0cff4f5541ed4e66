package org.upgradetck.suites.run;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.upgradetck.fixtures.bytes.Bytes;
import org.upgradetck.fixtures.wire.End;
import org.upgradetck.fixtures.wire.Event;
import org.upgradetck.reports.model.ConversationRecord;
import org.upgradetck.reports.model.EventRecord;
import org.upgradetck.suites.play.Take;
import org.upgradetck.suites.play.Transcript;

/** Turns what was played into the records of a run; octets are bounded, with total and hash. */
final class Recorder {

  /** Octets kept of one conversation. */
  private static final int MAX_OCTETS = 64 * 1024;

  /** Conversations kept of one take. */
  private static final int MAX_CONVERSATIONS = 8;

  private Recorder() {}

  static List<ConversationRecord> record(
      Optional<Take> control, Take row, Optional<Take> byItself, Optional<Take> again) {
    List<ConversationRecord> records = new ArrayList<>();
    control.ifPresent(take -> records.addAll(record("control", take)));
    records.addAll(record("row", row));
    byItself.ifPresent(take -> records.addAll(record("fault-alone", take)));
    again.ifPresent(take -> records.addAll(record("follow-up", take)));
    return records;
  }

  private static List<ConversationRecord> record(String role, Take take) {
    return take.transcripts().stream()
        .limit(MAX_CONVERSATIONS)
        .map(transcript -> record(role, transcript))
        .toList();
  }

  private static ConversationRecord record(String role, Transcript transcript) {
    List<EventRecord> events = new ArrayList<>();
    int room = MAX_OCTETS;
    long sent = 0;
    long received = 0;
    boolean cut = false;
    for (Event event : transcript.events()) {
      Bytes kept = event.bytes().slice(0, Math.min(room, event.bytes().length()));
      cut |= kept.length() < event.bytes().length();
      room -= kept.length();
      sent += event.kind() == Event.Kind.SENT ? event.bytes().length() : 0;
      received += event.kind() == Event.Kind.RECEIVED ? event.bytes().length() : 0;
      events.add(
          new EventRecord(
              event.at().toNanos() / 1e6,
              label(event.kind().name()),
              kept.toArray(),
              event.note()));
    }
    boolean incomplete = cut || received < transcript.receivedTotal();
    return new ConversationRecord(
        role,
        transcript.localPort(),
        transcript.remotePort(),
        end(transcript.end()),
        sent,
        transcript.receivedTotal(),
        incomplete ? hashOfReceived(transcript.events()) : "",
        events);
  }

  private static String end(End end) {
    return switch (end) {
      case FIN -> "fin";
      case RESET -> "reset";
      case OPEN -> "open";
      case TIMED_OUT -> "timeout";
      case CLOSED_BY_US -> "closed";
    };
  }

  private static String label(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String hashOfReceived(List<Event> events) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Event event : events) {
        if (event.kind() == Event.Kind.RECEIVED) {
          digest.update(event.bytes().toArray());
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}

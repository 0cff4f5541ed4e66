package org.upgradetck.cli.probe;

import java.time.Duration;
import java.util.List;
import org.upgradetck.fixtures.bytes.Bytes;
import org.upgradetck.fixtures.http.Reading;
import org.upgradetck.fixtures.wire.Conversation;
import org.upgradetck.fixtures.wire.End;

/**
 * What is put on the wire, and how long it is listened to.
 *
 * @param request the octets of the request
 * @param pieces the same octets as they are handed to TCP
 * @param between the pause between two pieces
 * @param afterwards what is sent after a 101, each in a write of its own
 * @param answerWithin how long the answer may take, and the end after a Close
 * @param stay how long to listen behind the answer
 * @param close the Close frame to send in the end; empty: none
 */
public record Probe(
    Bytes request,
    List<Bytes> pieces,
    Duration between,
    List<Bytes> afterwards,
    Duration answerWithin,
    Duration stay,
    Bytes close) {

  private static final int SWITCHING_PROTOCOLS = 101;

  public Probe {
    pieces = List.copyOf(pieces);
    afterwards = List.copyOf(afterwards);
  }

  /** Does it, and closes the connection. */
  public Probed on(Conversation conversation) {
    try (conversation) {
      boolean first = true;
      for (Bytes piece : pieces) {
        if (!first) {
          // What comes meanwhile is recorded with its time; the rest is sent all the same.
          conversation.awaitArrival(between);
        }
        first = false;
        conversation.send(piece);
      }
      Reading reading = conversation.readResponse(RequestHead.of(request).method(), answerWithin);
      if (!(reading instanceof Reading.Answered answered)) {
        return probed(conversation, reading, conversation.end(), answerWithin);
      }
      boolean switched = answered.response().status() == SWITCHING_PROTOCOLS;
      if (switched) {
        conversation.sendPieces(afterwards);
      }
      End end = conversation.awaitEnd(stay);
      if (!switched || close.isEmpty() || end != End.TIMED_OUT) {
        return probed(conversation, reading, end, stay);
      }
      conversation.send(close);
      return probed(conversation, reading, conversation.awaitEnd(answerWithin), answerWithin);
    }
  }

  private Probed probed(Conversation conversation, Reading reading, End end, Duration lastWait) {
    return new Probed(
        this,
        conversation.events(),
        reading,
        end,
        conversation.closeNotify(),
        lastWait,
        conversation.receivedTotal(),
        conversation.unread().length(),
        conversation.localPort(),
        conversation.remotePort());
  }
}

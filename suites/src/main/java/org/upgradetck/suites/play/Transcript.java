package org.upgradetck.suites.play;

import java.util.List;
import org.upgradetck.fixtures.wire.Conversation;
import org.upgradetck.fixtures.wire.End;
import org.upgradetck.fixtures.wire.Event;

/**
 * One connection from its opening to its end, as recorded.
 *
 * @param connection number of the connection within the take, from 0
 * @param localPort our port, to find the exchange in a capture
 * @param remotePort the target's port
 * @param end how the connection ended, before we closed it ourselves
 * @param events what happened, in order
 * @param receivedTotal octets received in all, of which the events may hold fewer
 */
public record Transcript(
    int connection,
    int localPort,
    int remotePort,
    End end,
    List<Event> events,
    long receivedTotal) {

  public Transcript {
    events = List.copyOf(events);
  }

  static Transcript of(int connection, Conversation conversation, End end) {
    return new Transcript(
        connection,
        conversation.localPort(),
        conversation.remotePort(),
        end,
        conversation.events(),
        conversation.receivedTotal());
  }
}

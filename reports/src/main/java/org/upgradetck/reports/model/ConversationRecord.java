package org.upgradetck.reports.model;

import java.util.List;

/**
 * One connection from its opening to its end.
 *
 * @param role {@code control}, {@code row}, {@code fault-alone} or {@code follow-up}
 * @param local local port, to find the exchange in a capture
 * @param remote remote port
 * @param end how it ended: {@code fin}, {@code reset}, {@code open}, {@code timeout}, {@code
 *     closed} (by us) or {@code none} (never connected)
 * @param sentTotal octets sent in all; {@code events} may hold fewer
 * @param receivedTotal octets received in all; {@code events} may hold fewer
 * @param sha256 hash over all octets received (lower-case hex) when {@code events} hold fewer,
 *     otherwise empty
 * @param events what happened, in order
 */
public record ConversationRecord(
    String role,
    int local,
    int remote,
    String end,
    long sentTotal,
    long receivedTotal,
    String sha256,
    List<EventRecord> events) {

  public ConversationRecord {
    events = List.copyOf(events);
  }
}

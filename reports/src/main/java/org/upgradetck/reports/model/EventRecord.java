package org.upgradetck.reports.model;

import java.util.Arrays;
import java.util.Objects;

/**
 * One event on the wire.
 *
 * @param at ms since the connection was begun, with fraction
 * @param kind {@code connected}, {@code sent}, {@code received}, {@code fin} ...
 * @param bytes the octets sent or received, empty for other events
 * @param note words on the event, may be empty
 */
@SuppressWarnings("ArrayRecordComponent") // equals and hashCode are written for the array below
public record EventRecord(double at, String kind, byte[] bytes, String note) {

  public EventRecord {
    bytes = bytes.clone();
  }

  @Override
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EventRecord that
        && at == that.at
        && kind.equals(that.kind)
        && note.equals(that.note)
        && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Objects.hash(at, kind, note, Arrays.hashCode(bytes));
  }
}

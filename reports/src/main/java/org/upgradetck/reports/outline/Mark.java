package org.upgradetck.reports.outline;

import java.util.Locale;

/**
 * A place in a conversation of a row that the eye should go to.
 *
 * @param conversation the conversation, its index in the row
 * @param event the event in it, its index
 * @param from the first octet of the event
 * @param to the octet behind the last; the same as {@code from} where something is not there
 * @param kind what there is to see
 * @param says what is not there; empty where there are octets
 */
public record Mark(int conversation, int event, int from, int to, Kind kind, String says) {

  /** What there is to see. */
  public enum Kind {
    /** Octets of the request that its control does not have. */
    CHANGED,
    /** Octets of the control that the request does not have. */
    LEFT_OUT,
    /** What in the answer goes against the requirement. */
    DEVIATES,
    /** Where the answer lacks what the requirement asks for. */
    MISSING;

    /** The name used in the page. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}

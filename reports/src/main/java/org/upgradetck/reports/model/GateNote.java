package org.upgradetck.reports.model;

import java.util.Locale;

/**
 * Why a row counts otherwise at the gate than its verdict says.
 *
 * @param kind what follows from it
 * @param says the same in words, for people: where it is listed, and what to change
 */
public record GateNote(Kind kind, String says) {

  /** What follows from a note. */
  public enum Kind {
    /** The baseline lists the row with this very verdict: it does not count. */
    ACCEPTED,
    /** The row is newer than the baseline and is not scored: it does not count. */
    NOT_SCORED,
    /** The baseline lists the row with another verdict: the gate is closed until one is mended. */
    STALE;

    /** The name used in every format. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }
}

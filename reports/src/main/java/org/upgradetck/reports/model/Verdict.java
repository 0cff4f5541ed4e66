package org.upgradetck.reports.model;

import java.util.Locale;

/** What the suite says of one row. The order is from harmless to grave. */
public enum Verdict {
  /** All expectations met, and the control was accepted. */
  PASS,
  /** A choice that the text leaves open: says what the target chose, never fails. */
  INFO,
  /** Does not apply; the reason says why and, where it is a setting, what to set. */
  SKIP,
  /** A recommendation (SHOULD) is not followed, or a MUST whose breach another text excuses. */
  WARN,
  /** Could not be judged: control refused, no connection, target gone. Never a pass. */
  INCONCLUSIVE,
  /** A MUST or MUST NOT is broken, shown by octets. */
  FAIL;

  /** The name used in every format: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package org.upgradetck.reports.model;

import java.util.Locale;

/** How strongly the text binds the target. */
public enum Level {
  /** MUST, MUST NOT, REQUIRED, SHALL: a breach fails. */
  MUST,
  /** SHOULD, SHOULD NOT, RECOMMENDED: a breach warns. */
  SHOULD,
  /** MAY, OPTIONAL, or a matter left open: recorded, never judged. */
  MAY,
  /** A MUST whose breach another text excuses: a breach warns, and both texts are named. */
  DISPUTED;

  /** The name used in every format: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}

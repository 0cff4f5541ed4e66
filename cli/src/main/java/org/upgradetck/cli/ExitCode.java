package org.upgradetck.cli;

/** What the program answers with. The numbers are part of its interface and never change. */
enum ExitCode {
  /** Conformant at the chosen level. */
  CONFORMANT(0),
  /** A requirement is broken. */
  BROKEN(1),
  /** Nothing was selected, or a pattern matched nothing. */
  NOTHING_SELECTED(2),
  /** Bad usage or configuration. */
  USAGE(3),
  /** Not everything could be judged. */
  NOT_JUDGED(4),
  /** Our own error. */
  OWN_ERROR(5),
  /** Interrupted; the process itself ends with 130 for SIGINT and 143 for SIGTERM. */
  INTERRUPTED(130);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  /** The number. */
  int number() {
    return number;
  }
}

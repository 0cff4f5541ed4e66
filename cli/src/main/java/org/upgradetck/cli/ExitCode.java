package org.upgradetck.cli;

/** What the program answers with. The numbers are part of its interface and never change. */
enum ExitCode {
  /** Conformant at the chosen level. */
  CONFORMANT(0, "conformant"),
  /** A requirement is broken. */
  BROKEN(1, "not as they have to be"),
  /** Nothing was selected, or a pattern matched nothing. */
  NOTHING_SELECTED(2, "with nothing selected"),
  /** Bad usage or configuration. */
  USAGE(3, "misused"),
  /** Not everything could be judged. */
  NOT_JUDGED(4, "not fully judged"),
  /** Our own error. */
  OWN_ERROR(5, "ended by our own error"),
  /** Interrupted; the process itself ends with 130 for SIGINT and 143 for SIGTERM. */
  INTERRUPTED(130, "interrupted");

  private final int number;
  private final String words;

  ExitCode(int number, String words) {
    this.number = number;
    this.words = words;
  }

  /** What is so of a target, in a few words. */
  String inWords() {
    return words;
  }

  /** The number. */
  int number() {
    return number;
  }
}

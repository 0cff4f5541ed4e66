package org.upgradetck.reports.terminal;

/**
 * How to write for a terminal.
 *
 * @param colour whether to use ANSI colours; without them the text holds no escape sequence
 * @param width columns to fill, at least {@value #LEAST_WIDTH}; commands and links are never broken
 *     and may be longer
 * @param verbose whether to show every row, with its time, and every failure in full
 * @param quiet whether to leave out the table of contents: only what failed or could not be judged,
 *     and the last line
 */
public record TerminalStyle(boolean colour, int width, boolean verbose, boolean quiet) {

  /** Narrower than this nothing can be read any more. */
  public static final int LEAST_WIDTH = 60;

  public TerminalStyle {
    width = Math.max(LEAST_WIDTH, width);
  }

  /** Without colour, neither verbose nor quiet. */
  public static TerminalStyle plain(int width) {
    return new TerminalStyle(false, width, false, false);
  }
}

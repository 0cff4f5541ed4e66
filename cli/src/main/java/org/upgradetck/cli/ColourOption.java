package org.upgradetck.cli;

import java.io.Console;
import java.util.Optional;
import org.upgradetck.reports.terminal.TerminalStyle;
import picocli.CommandLine.Option;

/** The option that says whether to write in colour, and what else is known of the terminal. */
final class ColourOption {

  private static final int DEFAULT_WIDTH = 100;

  /** Whether colours are used. */
  enum Colour {
    auto,
    always,
    never
  }

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
      defaultValue = "auto")
  private Colour colour = Colour.auto;

  /** How the terminal is written to, neither verbose nor quiet. */
  TerminalStyle style() {
    return style(false, false);
  }

  /** How the terminal is written to. */
  TerminalStyle style(boolean verbose, boolean quiet) {
    boolean coloured =
        switch (colour) {
          case always -> true;
          case never -> false;
          case auto -> terminal().isPresent() && System.getenv("NO_COLOR") == null;
        };
    return new TerminalStyle(coloured, width(), verbose, quiet);
  }

  /** The terminal, unless the output goes elsewhere. */
  @SuppressWarnings("SystemConsoleNull") // Main chooses the console that is null without a terminal
  static Optional<Console> terminal() {
    return "dumb".equals(System.getenv("TERM"))
        ? Optional.empty()
        : Optional.ofNullable(System.console());
  }

  private static int width() {
    String columns = System.getenv("COLUMNS");
    if (columns != null && columns.matches("[0-9]{1,4}")) {
      return Math.max(TerminalStyle.LEAST_WIDTH, Integer.parseInt(columns));
    }
    return DEFAULT_WIDTH;
  }
}

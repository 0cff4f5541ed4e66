package org.upgradetck.reports.terminal;

/** The colours of what is written for a terminal, as ANSI "select graphic rendition" parameters. */
public enum Ink {
  GREEN("32"),
  RED("1;31"),
  YELLOW("33"),
  CYAN("36"),
  MAGENTA("35"),
  FAINT("2"),
  BOLD("1");

  private final String parameters;

  Ink(String parameters) {
    this.parameters = parameters;
  }

  /** The text between the sequences that turn this ink on and off. */
  public String on(String text) {
    return "\u001b[" + parameters + "m" + text + "\u001b[0m";
  }
}

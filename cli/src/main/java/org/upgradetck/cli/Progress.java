package org.upgradetck.cli;

import java.io.PrintStream;

/** The line on a terminal that says how far a run is. */
final class Progress {

  /** A line is drawn anew at most that often: often enough to live, seldom enough to be cheap. */
  private static final long INTERVAL_NANOS = 50_000_000;

  private final PrintStream terminal;
  private final boolean shown;
  private final int total;
  private int judged;
  private long drawnAt;

  Progress(PrintStream terminal, boolean shown, int total) {
    this.terminal = terminal;
    this.shown = shown;
    this.total = total;
    this.drawnAt = System.nanoTime();
  }

  /** One more row was judged. */
  synchronized void step() {
    judged++;
    long now = System.nanoTime();
    if (shown && now - drawnAt > INTERVAL_NANOS) {
      drawnAt = now;
      terminal.print("\r" + judged + " of " + total + " rows judged ");
      terminal.flush();
    }
  }

  /** Wipes the line. */
  synchronized void wipe() {
    if (shown) {
      terminal.print("\r" + " ".repeat(40) + "\r");
      terminal.flush();
    }
  }
}

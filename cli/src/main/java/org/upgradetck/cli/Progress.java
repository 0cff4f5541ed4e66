package org.upgradetck.cli;

import java.io.PrintWriter;
import java.util.Optional;

/** The line on a terminal that says how far a run is. */
final class Progress implements AutoCloseable {

  /** A line is drawn anew at most that often: often enough to live, seldom enough to be cheap. */
  private static final long INTERVAL_NANOS = 50_000_000;

  private final Optional<PrintWriter> terminal;
  private final int total;
  private int judged;
  private int drawn;
  private long drawnAt;

  /**
   * Begins to show how far a run is.
   *
   * @param terminal where; empty shows nothing
   * @param total how many rows there are to judge
   */
  Progress(Optional<PrintWriter> terminal, int total) {
    this.terminal = terminal;
    this.total = total;
    draw("looking at the target ...");
  }

  /** One more row was judged. */
  synchronized void step() {
    judged++;
    if (System.nanoTime() - drawnAt > INTERVAL_NANOS) {
      draw(judged + " of " + total + " rows judged");
    }
  }

  /** Wipes the line, so that something else can be written in its place. */
  synchronized void wipe() {
    if (drawn > 0) {
      draw("");
    }
  }

  private void draw(String text) {
    terminal.ifPresent(
        to -> {
          to.print("\r" + text + " ".repeat(Math.max(0, drawn - text.length())));
          to.print("\r");
          to.flush();
        });
    drawn = text.length();
    drawnAt = System.nanoTime();
  }

  @Override
  public void close() {
    wipe();
  }
}

package org.upgradetck.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.upgradetck.suites.run.Stop;

/**
 * Ends a run in good order on SIGINT and SIGTERM: the run is asked to stop, and the Java machine is
 * held back until what was judged is written. It then exits with 130 or 143 by itself.
 */
final class Interruption implements AutoCloseable {

  /** Longer than a survey that waits for a silent target takes. */
  private static final long PATIENCE_SECONDS = 8;

  private final Stop stop = new Stop();
  private final CountDownLatch written = new CountDownLatch(1);

  Interruption() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::interrupt, "interruption"));
  }

  /** What the run is stopped with. */
  Stop stop() {
    return stop;
  }

  private void interrupt() {
    stop.request();
    try {
      if (!written.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        System.err.println("upgrade-tck: stopped before the reports were written.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Everything is written: the program may end. */
  @Override
  public void close() {
    written.countDown();
  }
}

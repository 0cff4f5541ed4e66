package org.upgradetck.suites.run;

import java.util.concurrent.CompletableFuture;

/** The request to end a run before its time. What was judged by then is kept. */
public final class Stop {

  private final CompletableFuture<Boolean> requested = new CompletableFuture<>();

  /** Asks the run to end. */
  public void request() {
    requested.complete(true);
  }

  /** Whether the end was asked for. */
  public boolean isRequested() {
    return requested.isDone();
  }

  /** Completed when the end is asked for. */
  CompletableFuture<Boolean> whenRequested() {
    return requested;
  }
}

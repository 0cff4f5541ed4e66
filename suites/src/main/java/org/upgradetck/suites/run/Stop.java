package org.upgradetck.suites.run;

import java.util.ArrayList;
import java.util.List;

/** The request to end a run before its time. What was judged by then is kept. Thread-safe. */
public final class Stop {

  private final List<Runnable> actions = new ArrayList<>();
  private boolean requested;

  /** Asks the run to end. */
  public void request() {
    List<Runnable> due;
    synchronized (actions) {
      requested = true;
      due = List.copyOf(actions);
      actions.clear();
    }
    due.forEach(Runnable::run);
  }

  /** Whether the end was asked for. */
  public boolean isRequested() {
    synchronized (actions) {
      return requested;
    }
  }

  /** Runs the action when the end is asked for, or at once when it was. */
  public void whenRequested(Runnable action) {
    synchronized (actions) {
      if (!requested) {
        actions.add(action);
        return;
      }
    }
    action.run();
  }
}

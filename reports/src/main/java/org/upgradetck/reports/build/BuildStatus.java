package org.upgradetck.reports.build;

import org.upgradetck.reports.model.Gate;
import org.upgradetck.reports.model.Result;

/** What a build server is told of a row: it and the exit code of the run must agree. */
public enum BuildStatus {
  /** Nothing to do. */
  PASSED,
  /** It closes the gate. */
  FAILED,
  /** It could not be judged, and should have been. */
  BROKEN,
  /** It does not count: does not apply, is advice, or is accepted. */
  SKIPPED;

  /** What a row is at a gate. */
  public static BuildStatus of(Result result, Gate gate) {
    if (gate.isClosedBy(result)) {
      return FAILED;
    }
    if (gate.isLeftUnjudgedBy(result)) {
      return BROKEN;
    }
    return switch (result.verdict()) {
      case PASS, INFO -> PASSED;
      case SKIP, WARN, FAIL, INCONCLUSIVE -> SKIPPED;
    };
  }
}

package org.upgradetck.suites.junit.session;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;
import org.upgradetck.reports.model.Expected;
import org.upgradetck.reports.model.GateNote;
import org.upgradetck.reports.model.Result;
import org.upgradetck.suites.select.PlannedRow;

/** What a verdict is to JUnit. */
public sealed interface Outcome {

  /** The test succeeded. */
  record Successful() implements Outcome {}

  /** The test does not apply. */
  record Skipped(String reason) implements Outcome {}

  /** The test was ended without success, and nobody is to blame. */
  record Aborted(TestAbortedException reason) implements Outcome {}

  /** The test failed. */
  record Failed(Throwable cause) implements Outcome {}

  /**
   * What this result is: what closes the gate is a failure, what should have been judged a failure
   * of another kind; what is found wanting and does not count is aborted; a pass and a choice of
   * the target are successes, and what does not apply is skipped.
   */
  static Outcome of(PlannedRow row, Result result, RowGate gate) {
    Optional<GateNote> note = gate.noteOn(result);
    String explanation = Explanation.of(row, result, note);
    if (gate.gate().isClosedBy(result.verdict(), note)) {
      return new Failed(breach(row, result, explanation));
    }
    if (gate.gate().isLeftUnjudgedBy(result.verdict(), note)) {
      return new Failed(pointingAt(row, new Inconclusive(explanation)));
    }
    return switch (result.verdict()) {
      case PASS, INFO -> new Successful();
      case SKIP -> new Skipped(inWordsOfJUnit(result.reason()));
      case WARN, FAIL, INCONCLUSIVE ->
          new Aborted(pointingAt(row, new TestAbortedException(explanation)));
    };
  }

  /** What is to be set is named as an option of the command line, which is of no use here. */
  private static String inWordsOfJUnit(String reason) {
    return reason.contains(" --")
        ? reason + " (an element of @ConformanceTest, or -D" + Parameters.PREFIX + "…)"
        : reason;
  }

  private static AssertionFailedError breach(PlannedRow row, Result result, String explanation) {
    Predicate<Expected> broken = each -> each.met().map(met -> !met).orElse(false);
    List<Expected> breaches = result.expectations().stream().filter(broken).toList();
    String expected = breaches.stream().map(Expected::says).collect(Collectors.joining("; "));
    String actual =
        breaches.stream().flatMap(each -> each.actual().stream()).collect(Collectors.joining("; "));
    return pointingAt(row, new AssertionFailedError(explanation, expected, actual));
  }

  /** The trace of our own calls says nothing to anybody; the declaration of the case does. */
  private static <T extends Throwable> T pointingAt(PlannedRow row, T throwable) {
    Class<?> chapter = row.of().chapter().getClass();
    throwable.setStackTrace(
        new StackTraceElement[] {
          new StackTraceElement(
              chapter.getName(), row.of().field(), chapter.getSimpleName() + ".java", -1)
        });
    return throwable;
  }
}

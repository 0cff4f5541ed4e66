package org.upgradetck.suites.junit.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.platform.engine.CancellationToken;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.opentest4j.TestAbortedException;
import org.upgradetck.reports.model.Result;
import org.upgradetck.suites.junit.RunningTarget;
import org.upgradetck.suites.junit.session.Inconclusive;
import org.upgradetck.suites.junit.session.Outcome;
import org.upgradetck.suites.junit.session.RowGate;
import org.upgradetck.suites.junit.session.Session;
import org.upgradetck.suites.run.RunListener;
import org.upgradetck.suites.run.Runner;
import org.upgradetck.suites.run.Stop;
import org.upgradetck.suites.select.Plan;
import org.upgradetck.suites.select.PlannedRow;
import org.upgradetck.suites.survey.Survey;

/**
 * Starts one target, plays the rows that are left below it in one run, and closes it.
 *
 * <p>A row is reported as started by the thread that plays it and as finished by the thread of the
 * run, which judges: so its time in the reports is the time that it took, and a row that has to be
 * played again when the target died still starts once.
 */
final class TargetExecution implements RunListener {

  private static final String CANCELLED = "the run was cancelled";

  private final TargetDescriptor target;
  private final EngineExecutionListener listener;
  private final CancellationToken cancellation;
  private final Tree tree;
  private final Map<String, RowDescriptor> rows = new LinkedHashMap<>();
  private final Stop stop = new Stop();
  private volatile Optional<RowGate> gate = Optional.empty();
  private final AtomicBoolean anyRed = new AtomicBoolean();

  TargetExecution(
      TargetDescriptor target, EngineExecutionListener listener, CancellationToken cancellation) {
    this.target = target;
    this.listener = listener;
    this.cancellation = cancellation;
    this.tree = new Tree(target, listener);
    collect(target);
  }

  private void collect(TestDescriptor container) {
    for (TestDescriptor child : container.getChildren()) {
      if (child instanceof RowDescriptor row) {
        rows.put(row.row().id(), row);
      } else {
        collect(child);
      }
    }
  }

  /** Does all that; never throws what went wrong, but reports it. */
  void run() {
    if (cancellation.isCancellationRequested()) {
      listener.executionSkipped(target, CANCELLED);
      return;
    }
    listener.executionStarted(target);
    listener.executionFinished(target, result());
  }

  // Whatever goes wrong in somebody's server belongs into the report, errors too: an assertion that
  // fails while it starts, a class that is not there.
  private TestExecutionResult result() {
    try {
      return played();
    } catch (TestAbortedException e) {
      return TestExecutionResult.aborted(e);
    } catch (Throwable e) {
      return TestExecutionResult.failed(e);
    }
  }

  private TestExecutionResult played() throws Exception {
    RunningTarget running = target.plan().source().start();
    TestExecutionResult result;
    try {
      result = play(running);
    } catch (Throwable e) {
      endAll("the run ended before this row was judged", TestExecutionResult.failed(e));
      try {
        close(running);
      } catch (Exception ofClosing) {
        e.addSuppressed(ofClosing);
      }
      throw e;
    }
    close(running);
    return result;
  }

  private TestExecutionResult play(RunningTarget running) throws Exception {
    Plan plan = new Plan(rows.values().stream().map(RowDescriptor::row).toList());
    Session session =
        new Session(running.target(), target.plan().settings(), target.plan().parameters());
    // A value or a file that cannot be read has to be found before the first row is.
    gate = Optional.of(RowGate.of(target.plan().baseline(), session.parameters(), plan));
    Runner.Completed completed = session.run(plan, this, stop);
    if (completed.interrupted()) {
      if (cancellation.isCancellationRequested()) {
        endAll(CANCELLED, TestExecutionResult.aborted(new TestAbortedException(CANCELLED)));
        return TestExecutionResult.aborted(new TestAbortedException(CANCELLED));
      }
      throw new InterruptedException("interrupted before all rows were judged");
    }
    boolean neverAccepted =
        completed.survey().map(survey -> !survey.handshake().isAccepted()).orElse(true);
    // A run that showed nothing is nothing to accept for good.
    if (session.parameters().writeBaseline() && !neverAccepted) {
      gate.orElseThrow().accept(completed.results());
    }
    return neverAccepted && !anyRed.get()
        ? TestExecutionResult.failed(Inconclusive.neverAccepted())
        : TestExecutionResult.successful();
  }

  /** No row that JUnit was promised may be left without a word. */
  private void endAll(String reason, TestExecutionResult ofBegun) {
    rows.values().forEach(row -> tree.skip(row, reason, ofBegun));
  }

  /**
   * Closes the target; a server may have to wait for something, so not as an interrupted thread.
   */
  private static void close(RunningTarget running) throws Exception {
    boolean interrupted = Thread.interrupted();
    try {
      running.server().close();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void surveyed(Survey survey) {
    stopWhenCancelled();
  }

  @Override
  public void began(PlannedRow row) {
    stopWhenCancelled();
    Optional.ofNullable(rows.get(row.id())).ifPresent(tree::start);
  }

  @Override
  public void judged(Result result) {
    stopWhenCancelled();
    RowDescriptor row = rows.get(result.id());
    if (row == null) {
      return;
    }
    Outcome outcome = Outcome.of(row.row(), result, gate.orElseThrow());
    if (outcome instanceof Outcome.Skipped skipped) {
      TestAbortedException reason = new TestAbortedException(skipped.reason());
      tree.skip(row, skipped.reason(), TestExecutionResult.aborted(reason));
      return;
    }
    tree.finish(row, Optional.of(RowReport.judged(result)), asResult(outcome));
  }

  private TestExecutionResult asResult(Outcome outcome) {
    if (outcome instanceof Outcome.Failed failed) {
      anyRed.set(true);
      return TestExecutionResult.failed(failed.cause());
    }
    return outcome instanceof Outcome.Aborted aborted
        ? TestExecutionResult.aborted(aborted.reason())
        : TestExecutionResult.successful();
  }

  private void stopWhenCancelled() {
    if (cancellation.isCancellationRequested()) {
      stop.request();
    }
  }
}

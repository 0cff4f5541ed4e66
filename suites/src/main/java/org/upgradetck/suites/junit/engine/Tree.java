package org.upgradetck.suites.junit.engine;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;

/**
 * Reports the rows below one target and the containers around them: a container begins before its
 * first row and ends with its last. What comes too late or twice is passed over, because a row that
 * the deadline cut off may still begin or end behind the run. Thread-safe.
 */
final class Tree {

  private final TestDescriptor target;
  private final EngineExecutionListener listener;
  private final Set<TestDescriptor> begun = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<TestDescriptor> ended = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<TestDescriptor, Integer> childrenLeft = new HashMap<>();

  Tree(TestDescriptor target, EngineExecutionListener listener) {
    this.target = target;
    this.listener = listener;
  }

  /** The row is played from now on. */
  synchronized void start(RowDescriptor row) {
    if (!begun.contains(row) && !ended.contains(row)) {
      startContainersOf(row);
      begun.add(row);
      listener.executionStarted(row);
      listener.reportingEntryPublished(row, RowReport.began(row.row()));
    }
  }

  /** The row is over. */
  synchronized void finish(
      RowDescriptor row, Optional<ReportEntry> report, TestExecutionResult result) {
    if (!ended.contains(row)) {
      start(row);
      report.ifPresent(entry -> listener.reportingEntryPublished(row, entry));
      listener.executionFinished(row, result);
      end(row);
    }
  }

  /**
   * The row does not apply. One that has begun all the same is aborted, for JUnit knows no other.
   */
  synchronized void skip(RowDescriptor row, String reason, TestExecutionResult otherwise) {
    if (begun.contains(row)) {
      finish(row, Optional.empty(), otherwise);
    } else if (!ended.contains(row)) {
      startContainersOf(row);
      listener.executionSkipped(row, reason);
      end(row);
    }
  }

  private void startContainersOf(TestDescriptor descriptor) {
    TestDescriptor parent = descriptor.getParent().orElseThrow();
    if (parent != target && begun.add(parent)) {
      startContainersOf(parent);
      childrenLeft.put(parent, parent.getChildren().size());
      listener.executionStarted(parent);
    }
  }

  private void end(TestDescriptor descriptor) {
    ended.add(descriptor);
    TestDescriptor parent = descriptor.getParent().orElseThrow();
    if (parent != target && childrenLeft.merge(parent, -1, Integer::sum) == 0) {
      listener.executionFinished(parent, TestExecutionResult.successful());
      end(parent);
    }
  }
}

package org.upgradetck.suites.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.container;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.EventConditions.test;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.upgradetck.suites.junit.Samples.BrokenUncounted;
import org.upgradetck.suites.junit.Samples.NobodyListens;
import org.upgradetck.suites.junit.Samples.SoundUncounted;
import org.upgradetck.suites.junit.engine.UpgradeTckEngine;

/** What the command line makes of a baseline, JUnit makes of it, too. */
class BaselineTest {

  private static final int ROWS = 8;

  @TempDir private Path folder = Path.of("");

  private Path file() {
    return folder.resolve("baseline.yaml");
  }

  @Test
  void fourOutcomes() throws Exception {
    Files.writeString(file(), "schema: 1\ncatalogue: 1\n");
    run(SoundUncounted.class)
        .testEvents()
        .assertStatistics(stats -> stats.succeeded(ROWS).failed(0));
    run(BrokenUncounted.class).testEvents().assertStatistics(stats -> stats.failed(ROWS));

    EngineExecutionResults written =
        kit(BrokenUncounted.class)
            .configurationParameter("upgrade-tck.write-baseline", "true")
            .execute();
    written.testEvents().assertStatistics(stats -> stats.failed(ROWS));
    assertThat(Files.readString(file()).lines().filter(line -> line.contains("verdict: fail")))
        .hasSize(ROWS);

    run(BrokenUncounted.class)
        .testEvents()
        .assertStatistics(stats -> stats.started(ROWS).aborted(ROWS).failed(0));
    EngineExecutionResults stale = run(SoundUncounted.class);
    stale.testEvents().assertStatistics(stats -> stats.failed(ROWS));
    stale
        .testEvents()
        .assertThatEvents()
        .haveExactly(
            1,
            event(
                test("row:99"),
                finishedWithFailure(message(text -> text.startsWith("passes now: delete line ")))));
  }

  @Test
  void rowsNewerThanTheBaselineDoNotCountUntilTheyAreAdopted() throws Exception {
    Files.writeString(file(), "schema: 1\ncatalogue: 0\n");

    run(BrokenUncounted.class)
        .testEvents()
        .assertStatistics(stats -> stats.aborted(ROWS).failed(0));
    kit(BrokenUncounted.class)
        .configurationParameter("upgrade-tck.adopt-new", "true")
        .execute()
        .testEvents()
        .assertStatistics(stats -> stats.failed(ROWS));
  }

  @Test
  void nothingIsWrittenWhereNothingWasShown() {
    kit(NobodyListens.class).configurationParameter("upgrade-tck.write-baseline", "true").execute();

    assertThat(file()).doesNotExist();
  }

  @Test
  void baselineThatCannotBeReadFailsBeforeAnyRow() throws Exception {
    Files.writeString(
        file(), "schema: 1\ncatalogue: 1\nrows:\n- {row: rfc1/1/none#x, verdict: fail}\n");
    EngineExecutionResults results = run(SoundUncounted.class);

    results.testEvents().assertStatistics(stats -> stats.succeeded(0));
    results
        .containerEvents()
        .assertThatEvents()
        .haveExactly(
            1,
            event(
                container(SoundUncounted.class),
                finishedWithFailure(
                    message(text -> text.contains("there is no row 'rfc1/1/none#x'")))));
  }

  private EngineExecutionResults run(Class<?> type) {
    return kit(type).execute();
  }

  private EngineTestKit.Builder kit(Class<?> type) {
    return EngineTestKit.engine(UpgradeTckEngine.ID)
        .selectors(selectClass(type))
        .configurationParameter("upgrade-tck.baseline", file().toString());
  }
}

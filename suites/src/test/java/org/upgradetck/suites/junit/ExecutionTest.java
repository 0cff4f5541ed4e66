package org.upgradetck.suites.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;
import static org.junit.platform.testkit.engine.EventConditions.abortedWithReason;
import static org.junit.platform.testkit.engine.EventConditions.container;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.EventConditions.skippedWithReason;
import static org.junit.platform.testkit.engine.EventConditions.test;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.CancellationToken;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.EventType;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;
import org.upgradetck.suites.junit.Samples.Assuming;
import org.upgradetck.suites.junit.Samples.Broken;
import org.upgradetck.suites.junit.Samples.Cancelling;
import org.upgradetck.suites.junit.Samples.ClosingBadly;
import org.upgradetck.suites.junit.Samples.Doubtful;
import org.upgradetck.suites.junit.Samples.Interrupting;
import org.upgradetck.suites.junit.Samples.NotStatic;
import org.upgradetck.suites.junit.Samples.OtherType;
import org.upgradetck.suites.junit.Samples.ReturningNull;
import org.upgradetck.suites.junit.Samples.SaysNothingOfSubprotocols;
import org.upgradetck.suites.junit.Samples.Sound;
import org.upgradetck.suites.junit.Samples.Throwing;
import org.upgradetck.suites.junit.Samples.TwoMethods;
import org.upgradetck.suites.junit.Samples.WithParameters;
import org.upgradetck.suites.junit.Samples.WithoutMethod;
import org.upgradetck.suites.junit.Samples.WrongPattern;
import org.upgradetck.suites.junit.engine.RowReport;
import org.upgradetck.suites.junit.engine.UpgradeTckEngine;
import org.upgradetck.suites.junit.session.Inconclusive;
import org.upgradetck.suites.run.ScriptedServer;

/** What JUnit hears of a run. */
@Timeout(120)
class ExecutionTest {

  private static final int ROWS = 8;

  @Test
  void soundServerSucceedsAndIsClosed() {
    Sound.COUNT.reset();
    EngineExecutionResults results = run(Sound.class);

    results.testEvents().assertStatistics(stats -> stats.started(ROWS).succeeded(ROWS));
    results.containerEvents().assertStatistics(stats -> stats.started(5).succeeded(5));
    assertThat(Sound.COUNT.started).hasValue(1);
    assertThat(Sound.COUNT.closed).hasValue(1);
  }

  @Test
  void brokenMustFailsWithAllThatHasToBeKnownAndTheServerIsClosed() {
    EngineExecutionResults results = run(Broken.class);

    results.testEvents().assertStatistics(stats -> stats.started(ROWS).failed(ROWS));
    results
        .testEvents()
        .assertThatEvents()
        .haveExactly(
            1,
            event(
                test("row:99"),
                finishedWithFailure(
                    instanceOf(AssertionFailedError.class),
                    message(
                        text ->
                            text.contains(Samples.VERSION_CASE + "#99")
                                && text.contains("refuses and names, in Sec-WebSocket-Version")
                                && text.contains("Sec-WebSocket-Version: 99")
                                && text.contains(
                                    "https://www.rfc-editor.org/rfc/rfc6455#section-4.4")))));
    results.containerEvents().assertStatistics(stats -> stats.failed(0));
    assertThat(Broken.COUNT.closed).hasValue(1);
  }

  @Test
  void brokenShouldIsAbortedOrFailsWhenItShall() {
    run(Doubtful.class)
        .testEvents()
        .assertStatistics(stats -> stats.started(2).aborted(2))
        .assertThatEvents()
        .haveExactly(2, event(test(), abortedWithReason(instanceOf(TestAbortedException.class))));
    EngineExecutionResults strict =
        kit(Doubtful.class).configurationParameter("upgrade-tck.fail-on", "should").execute();

    strict.testEvents().assertStatistics(stats -> stats.started(2).failed(2));
    assertThat(Doubtful.COUNT.closed).hasValue(2);
  }

  @Test
  void whatDoesNotApplyIsSkippedAndSaysWhatToSet() {
    run(SaysNothingOfSubprotocols.class)
        .testEvents()
        .assertThatEvents()
        .haveAtLeastOne(event(test(), skippedWithReason(why -> why.contains("--subprotocol"))));
  }

  @Test
  void whatCouldNotBeJudgedFailsButIsNoAssertion() {
    try (ScriptedServer silent =
        ScriptedServer.start((connection, head) -> connection.getInputStream().read())) {
      EngineTestKit.Builder kit =
          kit(WithoutMethod.class)
              .configurationParameter("upgrade-tck.target", silent.uri().toString())
              .configurationParameter("upgrade-tck.answer-within", "300ms");

      EngineExecutionResults results = kit.execute();
      results.testEvents().assertStatistics(stats -> stats.started(ROWS).failed(ROWS));
      results
          .testEvents()
          .assertThatEvents()
          .haveExactly(
              ROWS,
              event(
                  test(),
                  finishedWithFailure(
                      instanceOf(Inconclusive.class), message(m -> m.contains("no control")))));

      EngineExecutionResults lenient =
          kit.configurationParameter("upgrade-tck.allow-inconclusive", "true").execute();
      lenient.testEvents().assertStatistics(stats -> stats.started(ROWS).aborted(ROWS));
      lenient
          .containerEvents()
          .assertThatEvents()
          .haveExactly(
              1,
              event(
                  container("target:"),
                  finishedWithFailure(
                      instanceOf(Inconclusive.class), message(m -> m.contains("never answered")))));
    }
  }

  @Test
  void withoutMethodAndParameterTheBundledServerIsTested() {
    run(WithoutMethod.class).testEvents().assertStatistics(stats -> stats.succeeded(ROWS));
    EngineTestKit.engine(UpgradeTckEngine.ID)
        .selectors(selectUniqueId("[engine:upgrade-tck]/[target:default]"))
        .filters(TagFilter.includeTags("subprotocol"))
        .execute()
        .testEvents()
        .assertStatistics(stats -> stats.skipped(0).aborted(0).failed(0))
        .assertThatEvents()
        .isNotEmpty();
  }

  @Test
  void onlyTheRowsThatAreLeftAreRun() {
    EngineTestKit.engine(UpgradeTckEngine.ID)
        .selectors(
            selectMethod(
                Sound.class.getName(), "versionNeverValidIsRefusedNamingTheSupportedOnes#99"))
        .execute()
        .testEvents()
        .assertStatistics(stats -> stats.started(1).succeeded(1));
  }

  @Test
  void twoClassesInOneLaunchHaveATargetEach() {
    EngineExecutionResults results =
        EngineTestKit.engine(UpgradeTckEngine.ID)
            .selectors(selectClass(WithoutMethod.class), selectClass(ClosingBadly.class))
            .execute();

    results.testEvents().assertStatistics(stats -> stats.started(2 * ROWS).succeeded(2 * ROWS));
    results
        .containerEvents()
        .assertThatEvents()
        .haveExactly(
            1,
            event(container(ClosingBadly.class), finishedWithFailure(message("it did not stop"))));
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        TwoMethods.class,
        NotStatic.class,
        WithParameters.class,
        OtherType.class,
        ReturningNull.class,
        WrongPattern.class
      })
  void mistakeFailsTheClassAndSaysWhatIsWrong(Class<?> mistaken) {
    String hint =
        mistaken == TwoMethods.class
            ? "more than one"
            : mistaken == NotStatic.class
                ? "not static"
                : mistaken == WithParameters.class
                    ? "with parameters"
                    : mistaken == OtherType.class
                        ? "returns URI"
                        : mistaken == ReturningNull.class ? "returned null" : "No row matches";

    assertFailsBeforeAnyRow(kit(mistaken), mistaken, hint);
  }

  @Test
  void serverThatDoesNotStartFailsTheClass() {
    assertFailsBeforeAnyRow(kit(Throwing.class), Throwing.class, "the port is taken");
  }

  @Test
  void assumptionThatDoesNotHoldAbortsTheClass() {
    EngineExecutionResults results = run(Assuming.class);

    results.testEvents().assertStatistics(stats -> stats.started(0));
    results
        .containerEvents()
        .assertThatEvents()
        .haveExactly(
            1, event(container(Assuming.class), abortedWithReason(message("no Docker here"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "upgrade-tck.parallel=many",
        "upgrade-tck.fail-on=never",
        "upgrade-tck.answer-within=soon",
        "upgrade-tck.target=nowhere"
      })
  void parameterThatCannotBeReadFailsTheClass(String parameter) {
    String[] parts = parameter.split("=", 2);

    assertFailsBeforeAnyRow(
        kit(WithoutMethod.class).configurationParameter(parts[0], parts[1]),
        WithoutMethod.class,
        parts[0].endsWith("target") ? "scheme is missing" : parts[0]);
  }

  @Test
  void everyRowPublishesItsConversation() {
    List<ReportEntry> entries =
        run(WithoutMethod.class)
            .allEvents()
            .reportingEntryPublished()
            .map(published -> published.getRequiredPayload(ReportEntry.class))
            .toList();

    assertThat(entries)
        .filteredOn(entry -> entry.getKeyValuePairs().containsKey(RowReport.CONVERSATION))
        .hasSize(ROWS)
        .allSatisfy(
            entry ->
                assertThat(entry.getKeyValuePairs().get(RowReport.CONVERSATION))
                    .contains("GET /chat HTTP/1.1\\r\\n"));
  }

  @Test
  void containersBeginBeforeTheirRowsAndEndBehindThem() {
    Set<TestDescriptor> open = new HashSet<>();
    Set<TestDescriptor> ended = new HashSet<>();
    EngineTestKit.engine(UpgradeTckEngine.ID)
        .selectors(selectUniqueId("[engine:upgrade-tck]/[target:default]"))
        .filters(TagFilter.includeTags("version | subprotocol"))
        .execute()
        .allEvents()
        .stream()
        .filter(each -> each.getType() != EventType.REPORTING_ENTRY_PUBLISHED)
        .forEach(
            each -> {
              TestDescriptor descriptor = each.getTestDescriptor();
              descriptor.getParent().ifPresent(parent -> assertThat(open).contains(parent));
              if (each.getType() == EventType.STARTED) {
                assertThat(open.add(descriptor)).isTrue();
              } else {
                assertThat(open.remove(descriptor)).isTrue();
                assertThat(ended.add(descriptor)).isTrue();
                descriptor.getChildren().forEach(child -> assertThat(open).doesNotContain(child));
              }
            });
    assertThat(open).isEmpty();
  }

  @Test
  void cancelledLaunchStartsNoTarget() {
    CancellationToken token = CancellationToken.create();
    token.cancel();
    EngineExecutionResults results = kit(Throwing.class).cancellationToken(token).execute();

    results.testEvents().assertStatistics(stats -> stats.started(0));
    results.containerEvents().assertStatistics(stats -> stats.skipped(1).failed(0));
  }

  @Test
  void launchThatIsCancelledOnTheWayEndsAtOnceAndClosesTheTarget() {
    EngineExecutionResults results =
        kit(Cancelling.class).cancellationToken(Cancelling.TOKEN).execute();

    // Some rows may have begun by then; what JUnit was promised is told of all the same.
    results.testEvents().assertStatistics(stats -> stats.succeeded(0).failed(0));
    assertThat(results.testEvents().skipped().count() + results.testEvents().aborted().count())
        .isEqualTo(ROWS);
    results.containerEvents().assertStatistics(stats -> stats.aborted(1).failed(0));
    assertThat(Cancelling.COUNT.closed).hasValue(1);
  }

  @Test
  void interruptedRunLeavesNoRowWithoutAWordAndClosesTheTarget() {
    EngineExecutionResults results = run(Interrupting.class);

    assertThat(Thread.interrupted()).isTrue();
    results.testEvents().assertStatistics(stats -> stats.started(0).skipped(ROWS));
    results
        .containerEvents()
        .assertThatEvents()
        .haveExactly(
            1,
            event(
                container(Interrupting.class),
                finishedWithFailure(instanceOf(InterruptedException.class))));
    assertThat(Interrupting.COUNT.closed).hasValue(1);
  }

  private static void assertFailsBeforeAnyRow(
      EngineTestKit.Builder kit, Class<?> type, String hint) {
    EngineExecutionResults results = kit.execute();

    results.testEvents().assertStatistics(stats -> stats.started(0).finished(0));
    results
        .containerEvents()
        .assertThatEvents()
        .haveExactly(
            1, event(container(type), finishedWithFailure(message(text -> text.contains(hint)))));
  }

  private static EngineExecutionResults run(Class<?> type) {
    return kit(type).execute();
  }

  private static EngineTestKit.Builder kit(Class<?> type) {
    return EngineTestKit.engine(UpgradeTckEngine.ID).selectors(selectClass(type));
  }
}

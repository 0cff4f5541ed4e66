package org.upgradetck.suites.junit;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.displayName;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedSuccessfully;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.EventConditions.test;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;

import java.io.IOException;
import java.net.URI;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;
import org.opentest4j.AssertionFailedError;
import org.upgradetck.reference.ReferenceServer;
import org.upgradetck.reference.ServerOptions;
import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.junit.jupiter.DynamicConformance;
import org.upgradetck.suites.junit.session.Inconclusive;

/** The rows as dynamic tests of a class whose server Jupiter starts. */
@Timeout(60)
class DynamicConformanceTest {

  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  static class Sound extends WithServer {
    @Override
    ServerOptions options() {
      return ServerOptions.defaults();
    }
  }

  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  static class Broken extends WithServer {
    @Override
    ServerOptions options() {
      return ServerOptions.defaults().withDecisions(Mutant.VERSION_IGNORED.decisions());
    }
  }

  /** As a user writes it, but for the choice of the server. */
  abstract static class WithServer {

    private @Nullable ReferenceServer server;

    abstract ServerOptions options();

    @BeforeAll
    void startServer() throws IOException {
      server = ReferenceServer.start(options());
    }

    @TestFactory
    Stream<DynamicNode> conformance() {
      return DynamicConformance.against(requireNonNull(server).uri())
          .subprotocols("chat", "superchat")
          .select(Samples.VERSION_CASE, "tag:subprotocol")
          .tests();
    }

    @AfterAll
    void stopServer() throws IOException {
      requireNonNull(server).close();
    }
  }

  @Test
  void soundServerSucceeds() {
    run(Sound.class)
        .assertStatistics(stats -> stats.failed(0).aborted(0).skipped(0))
        .assertThatEvents()
        .haveExactly(
            1,
            event(test(), displayName("99 (Sec-WebSocket-Version: 99)"), finishedSuccessfully()));
  }

  @Test
  void brokenMustFails() {
    run(Broken.class)
        .assertStatistics(stats -> stats.failed(8))
        .assertThatEvents()
        .haveExactly(8, event(finishedWithFailure(instanceOf(AssertionFailedError.class))));
  }

  @Test
  void patternThatMatchesNothingIsAMistake() {
    DynamicConformance wrong =
        DynamicConformance.against(URI.create("ws://127.0.0.1:1/")).select("rfc1/**");

    assertThatThrownBy(wrong::tests).hasMessageContaining("No row matches 'rfc1/**'");
  }

  @Test
  void targetThatIsNotThereFails() {
    run(Nobody.class)
        .assertThatEvents()
        .haveExactly(2, event(finishedWithFailure(instanceOf(Inconclusive.class))));
  }

  static class Nobody {
    @TestFactory
    Stream<DynamicNode> conformance() {
      return DynamicConformance.against(URI.create("ws://127.0.0.1:1/"))
          .select(Samples.VERSION_CASE + "#99")
          .tests();
    }
  }

  private static Events run(Class<?> type) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(type))
        .execute()
        .testEvents();
  }
}

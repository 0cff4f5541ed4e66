package org.upgradetck.suites.junit;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.platform.engine.CancellationToken;
import org.opentest4j.TestAbortedException;
import org.upgradetck.reference.ReferenceServer;
import org.upgradetck.reference.ServerOptions;
import org.upgradetck.reference.mutants.Mutant;

/**
 * Test classes as users write them. They stand nested in here so that no build takes them for tests
 * of its own. What JUnit calls is static, so they count in static fields.
 */
@SuppressWarnings("DoNotCallSuggester") // JUnit calls them.
final class Samples {

  static final String VERSION_CASE =
      "rfc6455/4.4/version-never-valid-is-refused-naming-the-supported-ones";

  private Samples() {}

  /** How often a target was started and closed. */
  static final class Count {
    final AtomicInteger started = new AtomicInteger();
    final AtomicInteger closed = new AtomicInteger();

    void reset() {
      started.set(0);
      closed.set(0);
    }

    RunningTarget run(ServerOptions options) throws IOException {
      ReferenceServer server = ReferenceServer.start(options);
      started.incrementAndGet();
      return RunningTarget.of(
          server.uri(),
          () -> {
            closed.incrementAndGet();
            server.close();
          });
    }

    RunningTarget run(Mutant mutant) throws IOException {
      return run(ServerOptions.defaults().withDecisions(mutant.decisions()));
    }
  }

  @ConformanceTest(select = VERSION_CASE)
  static class Sound {
    static final Count COUNT = new Count();

    @TargetUnderTest
    static RunningTarget target() throws IOException {
      return COUNT.run(ServerOptions.defaults());
    }
  }

  @ConformanceTest(
      subprotocols = {"chat", "superchat"},
      refusedOrigin = "http://refused.example")
  static class NeverStarted {
    static final Count COUNT = new Count();

    @TargetUnderTest
    static RunningTarget target() throws IOException {
      return COUNT.run(ServerOptions.defaults());
    }
  }

  @ConformanceTest(select = VERSION_CASE)
  static class Broken {
    static final Count COUNT = new Count();

    @TargetUnderTest
    static RunningTarget target() throws IOException {
      return COUNT.run(Mutant.VERSION_IGNORED);
    }
  }

  /** For tests that run beside those that count. */
  @ConformanceTest(select = VERSION_CASE)
  static class SoundUncounted {
    @TargetUnderTest
    static RunningTarget target() throws IOException {
      return new Count().run(ServerOptions.defaults());
    }
  }

  @ConformanceTest(select = VERSION_CASE)
  static class BrokenUncounted {
    @TargetUnderTest
    static RunningTarget target() throws IOException {
      return new Count().run(Mutant.VERSION_IGNORED);
    }
  }

  @ConformanceTest(
      select = {
        "rfc6455/4.2.1/request-of-another-method-is-no-handshake#post",
        "rfc6455/4.2.1/request-of-another-method-is-no-handshake#put"
      })
  static class Doubtful {
    static final Count COUNT = new Count();

    @TargetUnderTest
    static RunningTarget target() throws IOException {
      return COUNT.run(Mutant.REFUSES_WITH_500);
    }
  }

  @ConformanceTest(select = "tag:subprotocol")
  static class SaysNothingOfSubprotocols {
    @TargetUnderTest
    static RunningTarget target() throws IOException {
      return new Count().run(ServerOptions.defaults());
    }
  }

  @ConformanceTest(select = VERSION_CASE)
  static class NobodyListens {
    @TargetUnderTest
    static RunningTarget target() {
      return RunningTarget.of(URI.create("ws://localhost:1/"));
    }
  }

  @ConformanceTest(select = VERSION_CASE)
  static class WithoutMethod {}

  @ConformanceTest(select = VERSION_CASE)
  static class TwoMethods {
    @TargetUnderTest
    static RunningTarget one() {
      throw new AssertionError("called");
    }

    @TargetUnderTest
    static RunningTarget two() {
      throw new AssertionError("called");
    }
  }

  @ConformanceTest(select = VERSION_CASE)
  static class NotStatic {
    @TargetUnderTest
    RunningTarget target() {
      throw new AssertionError("called");
    }
  }

  @ConformanceTest(select = VERSION_CASE)
  static class WithParameters {
    @TargetUnderTest
    static RunningTarget target(int port) {
      throw new AssertionError("called with " + port);
    }
  }

  @ConformanceTest(select = VERSION_CASE)
  static class OtherType {
    @TargetUnderTest
    static URI target() {
      throw new AssertionError("called");
    }
  }

  @ConformanceTest(select = VERSION_CASE)
  static class Throwing {
    @TargetUnderTest
    static RunningTarget target() throws IOException {
      throw new IOException("the port is taken");
    }
  }

  @ConformanceTest(select = VERSION_CASE)
  static class Assuming {
    @TargetUnderTest
    static RunningTarget target() {
      throw new TestAbortedException("no Docker here");
    }
  }

  @ConformanceTest(select = VERSION_CASE)
  static class ReturningNull {
    @TargetUnderTest
    @SuppressWarnings("NullAway") // What is done wrong is what is tested.
    static RunningTarget target() {
      return null;
    }
  }

  @ConformanceTest(select = "rfc6455/no/such/**")
  static class WrongPattern {}

  @ConformanceTest(select = VERSION_CASE)
  static class ClosingBadly {
    @TargetUnderTest
    static RunningTarget target() throws IOException {
      ReferenceServer server = ReferenceServer.start();
      return RunningTarget.of(
          server.uri(),
          () -> {
            server.close();
            throw new IOException("it did not stop");
          });
    }
  }

  @ConformanceTest(select = VERSION_CASE)
  static class Interrupting {
    static final Count COUNT = new Count();

    @TargetUnderTest
    static RunningTarget target() throws IOException {
      RunningTarget running = COUNT.run(ServerOptions.defaults());
      Thread.currentThread().interrupt();
      return running;
    }
  }

  @ConformanceTest(select = VERSION_CASE)
  static class Cancelling {
    static final Count COUNT = new Count();
    static final CancellationToken TOKEN = CancellationToken.create();

    @TargetUnderTest
    static RunningTarget target() throws IOException {
      RunningTarget running = COUNT.run(ServerOptions.defaults());
      TOKEN.cancel();
      return running;
    }
  }
}

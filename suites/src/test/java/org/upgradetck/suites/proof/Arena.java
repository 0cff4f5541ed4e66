package org.upgradetck.suites.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import org.upgradetck.fixtures.target.Target;
import org.upgradetck.fixtures.target.UnusableTarget;
import org.upgradetck.fixtures.target.Waits;
import org.upgradetck.fixtures.wire.Dialler;
import org.upgradetck.reference.ReferenceServer;
import org.upgradetck.reference.ServerOptions;
import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.run.Pace;
import org.upgradetck.suites.run.RunListener;
import org.upgradetck.suites.run.Runner;
import org.upgradetck.suites.run.Stop;
import org.upgradetck.suites.script.Cast;
import org.upgradetck.suites.script.Settings;
import org.upgradetck.suites.select.Plan;

/** Runs plans against servers of our own, in process. */
final class Arena {

  /** Fixed, so that the same keys are sent in every build: some faults show with some keys only. */
  private static final long SEED = 6455;

  /** Rows on the wire at the same time: as many as for whoever runs the suite. */
  private static final int AT_ONCE = 64;

  /** Rows on the wire at the same time where a dozen other servers are played beside this one. */
  private static final int AT_ONCE_BESIDE_OTHERS = 24;

  private Arena() {}

  /** Runs the plan against the reference server. */
  static Runner.Completed againstReference(Plan plan, Waits waits, RunListener listener) {
    return against(ServerOptions.defaults(), Settings.BUNDLED, plan, waits, AT_ONCE, listener);
  }

  /**
   * Runs the plan against a mutant; against one whose connections know of each other, row by row.
   */
  static Runner.Completed against(Mutant mutant, Plan plan, Waits waits, RunListener listener) {
    return against(
        ServerOptions.defaults().withDecisions(mutant.decisions()),
        Settings.BUNDLED,
        plan,
        waits,
        mutant.remembers() || mutant.contagious() ? 1 : AT_ONCE_BESIDE_OTHERS,
        listener);
  }

  /** Runs the plan against a reference server with such options, of which that is said. */
  static Runner.Completed against(
      ServerOptions options, Settings settings, Plan plan, Waits waits, RunListener listener) {
    return against(options, settings, plan, waits, AT_ONCE_BESIDE_OTHERS, listener);
  }

  private static Runner.Completed against(
      ServerOptions options,
      Settings settings,
      Plan plan,
      Waits waits,
      int atOnce,
      RunListener listener) {
    try (ReferenceServer server = ReferenceServer.start(options)) {
      return against(server.uri(), settings, plan, waits, atOnce, listener);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs the plan against whatever listens there. */
  static Runner.Completed against(
      URI uri, Settings settings, Plan plan, Waits waits, RunListener listener) {
    return against(uri, settings, plan, waits, AT_ONCE, listener);
  }

  private static Runner.Completed against(
      URI uri, Settings settings, Plan plan, Waits waits, int atOnce, RunListener listener) {
    try {
      Target target = Target.parse(uri.toString()).withWaits(waits);
      Cast cast = Cast.of(target, settings, SEED);
      Pace pace = new Pace(atOnce, Duration.ofMinutes(10));
      return new Runner(Dialler.to(target), cast, pace).run(plan, listener, new Stop());
    } catch (UnusableTarget e) {
      throw new IllegalStateException(e);
    }
  }
}

package org.upgradetck.suites.junit.session;

import java.io.IOException;
import org.upgradetck.fixtures.target.Target;
import org.upgradetck.fixtures.target.UnusableTarget;
import org.upgradetck.reference.ReferenceServer;
import org.upgradetck.suites.junit.RunningTarget;

/** Where the target of a run comes from. */
@FunctionalInterface
public interface TargetSource {

  /**
   * Starts it, or finds it running.
   *
   * @throws Exception whatever keeps it from starting
   */
  RunningTarget start() throws Exception;

  /** The bundled reference server, started for this run. */
  static RunningTarget bundled() throws IOException {
    ReferenceServer server = ReferenceServer.start();
    return RunningTarget.of(server.uri(), server);
  }

  /**
   * The server that somebody runs at this URI.
   *
   * @throws UnusableTarget when the URI names nothing that can be tested
   */
  static RunningTarget at(String uri) throws UnusableTarget {
    return RunningTarget.of(Target.parse(uri), () -> {});
  }
}

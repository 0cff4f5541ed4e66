package org.upgradetck.suites.junit;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.upgradetck.fixtures.target.Target;
import org.upgradetck.fixtures.target.Trust;
import org.upgradetck.fixtures.target.Waits;

/**
 * A server that listens, and how it is stopped.
 *
 * @param target where it is and how it is reached
 * @param server stops it when all rows are judged
 */
public record RunningTarget(Target target, AutoCloseable server) {

  /**
   * A server that is stopped when all rows are judged.
   *
   * @param uri ws, wss, http or https, like {@code ws://localhost:8080/chat}
   * @param server what stops it, such as {@code server::stop}
   * @throws IllegalArgumentException when the URI names nothing that can be tested
   */
  public static RunningTarget of(URI uri, AutoCloseable server) {
    Target target = new Target(uri, Optional.empty(), new Trust.System(), List.of(), Waits.DEFAULT);
    return new RunningTarget(target, server);
  }

  /**
   * A server that somebody else stops.
   *
   * @param uri ws, wss, http or https, like {@code ws://localhost:8080/chat}
   * @throws IllegalArgumentException when the URI names nothing that can be tested
   */
  public static RunningTarget of(URI uri) {
    return of(uri, () -> {});
  }

  /**
   * A server that needs more to be reached than its URI: a certificate to trust, field lines for
   * every request, another address.
   *
   * @param server what stops it
   */
  public static RunningTarget of(Target target, AutoCloseable server) {
    return new RunningTarget(target, server);
  }
}

package org.upgradetck.suites.script;

import java.util.List;
import java.util.Optional;

/**
 * What the user says of the target, because it cannot be seen from outside. Settings choose which
 * rows apply; they never change a verdict.
 *
 * @param subprotocols names of subprotocols that the target speaks, best first
 * @param origin the origin that every request carries
 * @param refusedOrigin an origin that the target must refuse
 * @param plainPath path of a resource of the same server that is plain HTTP and never upgrades
 * @param protectedPath path of a resource of the same server that asks for credentials
 */
public record Settings(
    List<String> subprotocols,
    Optional<String> origin,
    Optional<String> refusedOrigin,
    Optional<String> plainPath,
    Optional<String> protectedPath) {

  /** Nothing is known of the target. */
  public static final Settings NONE =
      new Settings(
          List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** What can be said of the bundled reference server. */
  public static final Settings BUNDLED =
      NONE.withSubprotocols(List.of("chat", "superchat"))
          .withRefusedOrigin(Optional.of("http://refused.example"))
          .withPlainPath(Optional.of("/plain"))
          .withProtectedPath(Optional.of("/secret"));

  public Settings {
    subprotocols = List.copyOf(subprotocols);
  }

  /** The same with these subprotocols. */
  public Settings withSubprotocols(List<String> other) {
    return new Settings(other, origin, refusedOrigin, plainPath, protectedPath);
  }

  /** The same with this origin. */
  public Settings withOrigin(Optional<String> other) {
    return new Settings(subprotocols, other, refusedOrigin, plainPath, protectedPath);
  }

  /** The same with this origin to be refused. */
  public Settings withRefusedOrigin(Optional<String> other) {
    return new Settings(subprotocols, origin, other, plainPath, protectedPath);
  }

  /** The same with this plain resource. */
  public Settings withPlainPath(Optional<String> other) {
    return new Settings(subprotocols, origin, refusedOrigin, other, protectedPath);
  }

  /** The same with this protected resource. */
  public Settings withProtectedPath(Optional<String> other) {
    return new Settings(subprotocols, origin, refusedOrigin, plainPath, other);
  }
}

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
 * @param allowedOrigin an origin that the target lets in
 * @param plainPath path of a resource of the same server that is plain HTTP and never upgrades
 * @param missingPath path of the same server at which there is nothing
 * @param redirectPath path of a resource of the same server that redirects
 * @param protectedPath path of a resource of the same server that asks for credentials
 * @param credentials what opens the protected resource
 */
public record Settings(
    List<String> subprotocols,
    Optional<String> origin,
    Optional<String> refusedOrigin,
    Optional<String> allowedOrigin,
    Optional<String> plainPath,
    Optional<String> missingPath,
    Optional<String> redirectPath,
    Optional<String> protectedPath,
    Optional<Credentials> credentials) {

  /** Nothing is known of the target. */
  public static final Settings NONE =
      new Settings(
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** What can be said of the bundled reference server. */
  public static final Settings BUNDLED =
      NONE.withSubprotocols(List.of("chat", "superchat"))
          .withRefusedOrigin(Optional.of("http://refused.example"))
          .withAllowedOrigin(Optional.of("http://allowed.example"))
          .withPlainPath(Optional.of("/plain"))
          .withMissingPath(Optional.of("/missing"))
          .withRedirectPath(Optional.of("/moved"))
          .withProtectedPath(Optional.of("/secret"))
          .withCredentials(Optional.of(new Credentials("Basic dGNrOnRjaw==")));

  public Settings {
    subprotocols = List.copyOf(subprotocols);
  }

  /** An origin that the target is known to let in: the one named, or else the one always sent. */
  public Optional<String> welcomeOrigin() {
    return allowedOrigin.or(() -> origin);
  }

  /** The same with these subprotocols. */
  public Settings withSubprotocols(List<String> other) {
    return new Settings(
        other,
        origin,
        refusedOrigin,
        allowedOrigin,
        plainPath,
        missingPath,
        redirectPath,
        protectedPath,
        credentials);
  }

  /** The same with this origin. */
  public Settings withOrigin(Optional<String> other) {
    return new Settings(
        subprotocols,
        other,
        refusedOrigin,
        allowedOrigin,
        plainPath,
        missingPath,
        redirectPath,
        protectedPath,
        credentials);
  }

  /** The same with this origin to be refused. */
  public Settings withRefusedOrigin(Optional<String> other) {
    return new Settings(
        subprotocols,
        origin,
        other,
        allowedOrigin,
        plainPath,
        missingPath,
        redirectPath,
        protectedPath,
        credentials);
  }

  /** The same with this origin to be let in. */
  public Settings withAllowedOrigin(Optional<String> other) {
    return new Settings(
        subprotocols,
        origin,
        refusedOrigin,
        other,
        plainPath,
        missingPath,
        redirectPath,
        protectedPath,
        credentials);
  }

  /** The same with this plain resource. */
  public Settings withPlainPath(Optional<String> other) {
    return new Settings(
        subprotocols,
        origin,
        refusedOrigin,
        allowedOrigin,
        other,
        missingPath,
        redirectPath,
        protectedPath,
        credentials);
  }

  /** The same with this path where nothing is. */
  public Settings withMissingPath(Optional<String> other) {
    return new Settings(
        subprotocols,
        origin,
        refusedOrigin,
        allowedOrigin,
        plainPath,
        other,
        redirectPath,
        protectedPath,
        credentials);
  }

  /** The same with this resource that redirects. */
  public Settings withRedirectPath(Optional<String> other) {
    return new Settings(
        subprotocols,
        origin,
        refusedOrigin,
        allowedOrigin,
        plainPath,
        missingPath,
        other,
        protectedPath,
        credentials);
  }

  /** The same with this protected resource. */
  public Settings withProtectedPath(Optional<String> other) {
    return new Settings(
        subprotocols,
        origin,
        refusedOrigin,
        allowedOrigin,
        plainPath,
        missingPath,
        redirectPath,
        other,
        credentials);
  }

  /** The same with these credentials. */
  public Settings withCredentials(Optional<Credentials> other) {
    return new Settings(
        subprotocols,
        origin,
        refusedOrigin,
        allowedOrigin,
        plainPath,
        missingPath,
        redirectPath,
        protectedPath,
        other);
  }
}

package org.upgradetck.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.upgradetck.fixtures.target.Target;
import org.upgradetck.fixtures.target.Waits;
import org.upgradetck.suites.script.Credentials;
import org.upgradetck.suites.script.Settings;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say how to reach the target and what it is known to do. */
final class TargetOptions {

  @Mixin private ConnectionOptions connection = new ConnectionOptions();

  @Option(
      names = "--refused-origin",
      paramLabel = "ORIGIN",
      description = "An origin that the target must refuse.")
  private @Nullable String refusedOrigin;

  @Option(
      names = "--allowed-origin",
      paramLabel = "ORIGIN",
      description = "An origin that the target lets in (default: that of --origin).")
  private @Nullable String allowedOrigin;

  @Option(
      names = "--subprotocol",
      paramLabel = "NAME",
      description = "A subprotocol that the target speaks. Repeatable.")
  private List<String> subprotocols = new ArrayList<>();

  @Option(
      names = "--plain-path",
      paramLabel = "PATH",
      description = "A resource of the same server that is plain HTTP.")
  private @Nullable String plainPath;

  @Option(
      names = "--protected-path",
      paramLabel = "PATH",
      description = "A resource of the same server that asks for credentials.")
  private @Nullable String protectedPath;

  @Option(
      names = "--credentials",
      paramLabel = "VALUE",
      description = "The value of Authorization that opens it. No report shows it.")
  private @Nullable String credentials;

  @Option(
      names = "--missing-path",
      paramLabel = "PATH",
      description = "A path at which the same server has nothing.")
  private @Nullable String missingPath;

  @Option(
      names = "--redirect-path",
      paramLabel = "PATH",
      description = "A resource of the same server that redirects.")
  private @Nullable String redirectPath;

  @Option(
      names = "--quiet-for",
      paramLabel = "TIME",
      converter = Durations.class,
      description = "How long nothing must come where nothing may (default: 300ms).")
  private Duration quietFor = Waits.DEFAULT.quietFor();

  /** The target that the user named. */
  Target target(String uri) throws CommandFailure {
    return connection.target(uri, quietFor);
  }

  /** The waits of the run. */
  Waits waits() throws CommandFailure {
    return connection.waits(quietFor);
  }

  /** What the user said of the target. */
  Settings settings() {
    return new Settings(
        subprotocols,
        connection.origin(),
        Optional.ofNullable(refusedOrigin),
        Optional.ofNullable(allowedOrigin),
        Optional.ofNullable(plainPath),
        Optional.ofNullable(missingPath),
        Optional.ofNullable(redirectPath),
        Optional.ofNullable(protectedPath),
        Optional.ofNullable(credentials).map(Credentials::new));
  }

  /** The options that bear on the target, as they were given. */
  Map<String, String> asSettings() {
    Map<String, String> settings = ofTargetOnly();
    settings.put("answer-within", Durations.text(connection.answerWithin()));
    settings.put("quiet-for", Durations.text(quietFor));
    return settings;
  }

  /** Those of them that mean nothing without a TARGET, as the bundled server has its own. */
  Map<String, String> ofTargetOnly() {
    Map<String, String> settings = new LinkedHashMap<>();
    put(settings, "refused-origin", refusedOrigin);
    put(settings, "allowed-origin", allowedOrigin);
    put(settings, "subprotocol", subprotocols.isEmpty() ? null : String.join(", ", subprotocols));
    put(settings, "plain-path", plainPath);
    put(settings, "missing-path", missingPath);
    put(settings, "redirect-path", redirectPath);
    put(settings, "protected-path", protectedPath);
    // That there are some, so that the command to run a row again can ask for them.
    put(settings, "credentials", credentials == null ? null : "***");
    settings.putAll(connection.asSettings());
    return settings;
  }

  /** The values that may stand in no file. */
  Set<String> secrets() {
    Set<String> secrets = new LinkedHashSet<>(connection.secrets());
    if (credentials != null) {
      secrets.add(credentials);
    }
    return secrets;
  }

  private static void put(Map<String, String> settings, String name, @Nullable String value) {
    if (value != null) {
      settings.put(name, value);
    }
  }
}

package org.upgradetck.cli;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.upgradetck.fixtures.http.FieldLine;
import org.upgradetck.fixtures.target.Target;
import org.upgradetck.fixtures.target.Trust;
import org.upgradetck.fixtures.target.UnusableTarget;
import org.upgradetck.fixtures.target.Waits;
import picocli.CommandLine.Option;

/** The options that say how to reach a target and what every request carries. */
final class ConnectionOptions {

  private static final Set<String> SECRET_WORDS =
      Set.of("auth", "cookie", "token", "key", "secret", "password", "session", "jwt");

  /** RFC 9110, sections 5.1 and 5.5: a token; and octets of which none ends the line. */
  private static final Pattern FIELD_LINE =
      Pattern.compile(
          "(?<name>[!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \\t]*(?<value>[\\t\\x20-\\x7e\\x80-\\xff]*?)[ \\t]*");

  @Option(
      names = {"-H", "--header"},
      paramLabel = "'NAME: VALUE'",
      description = "A field line for every request. Repeatable.")
  private List<String> headers = new ArrayList<>();

  @Option(names = "--origin", paramLabel = "ORIGIN", description = "The Origin of every request.")
  private @Nullable String origin;

  @Option(
      names = "--connect-to",
      paramLabel = "HOST:PORT",
      description = "Connect here in place of the host and port of the URI.")
  private @Nullable String connectTo;

  @Option(names = "--insecure", description = "Trust any certificate.")
  private boolean insecure;

  @Option(
      names = "--cacert",
      paramLabel = "FILE",
      description = "Trust the certificates in this PEM file, and no others.")
  private @Nullable Path cacert;

  @Option(
      names = "--answer-within",
      paramLabel = "TIME",
      converter = Durations.class,
      description = "How long an answer may take (default: 5s).")
  private Duration answerWithin = Waits.DEFAULT.answerWithin();

  /** The target that the user named. */
  Target target(String uri, Duration quietFor) throws CommandFailure {
    try {
      Target target =
          Target.parse(uri)
              .withWaits(waits(quietFor))
              .withTrust(trust())
              .withFixedFields(fieldLines());
      return connectTo == null ? target : target.withConnectTo(address(connectTo));
    } catch (UnusableTarget e) {
      throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
    }
  }

  /** How long to wait for something, and this long for nothing. */
  Waits waits(Duration quietFor) throws CommandFailure {
    try {
      return new Waits(answerWithin, quietFor);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
    }
  }

  /** The Origin of every request. */
  Optional<String> origin() {
    return Optional.ofNullable(origin);
  }

  /** Whether a field line was given, be it the Origin. */
  boolean hasFields() {
    return !headers.isEmpty() || origin != null;
  }

  /** How long an answer may take. */
  Duration answerWithin() {
    return answerWithin;
  }

  /** What was given, except for the time. */
  Map<String, String> asSettings() {
    Map<String, String> settings = new LinkedHashMap<>();
    if (!headers.isEmpty()) {
      settings.put("header", String.join(", ", headers));
    }
    origin().ifPresent(value -> settings.put("origin", value));
    Optional.ofNullable(connectTo).ifPresent(value -> settings.put("connect-to", value));
    if (insecure) {
      settings.put("insecure", "true");
    }
    Optional.ofNullable(cacert).ifPresent(value -> settings.put("cacert", value.toString()));
    return settings;
  }

  /** The values that may stand in no file: those of fields whose name speaks of a secret. */
  Set<String> secrets() {
    Set<String> secrets = new LinkedHashSet<>();
    for (String header : headers) {
      Matcher line = FIELD_LINE.matcher(header);
      if (line.matches()) {
        if (isSecret(line.group("name"))) {
          secrets.add(line.group("value"));
        }
      }
    }
    return secrets;
  }

  /** Whether the name of a field speaks of a secret. */
  static boolean isSecret(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return SECRET_WORDS.stream().anyMatch(lower::contains);
  }

  private Trust trust() throws CommandFailure {
    if (insecure && cacert != null) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "--insecure and --cacert exclude each other: trust anything, or just these certificates.");
    }
    if (insecure) {
      return new Trust.Anything();
    }
    return cacert == null ? new Trust.System() : new Trust.Authorities(cacert);
  }

  private List<FieldLine> fieldLines() throws CommandFailure {
    List<FieldLine> lines = new ArrayList<>();
    for (String header : headers) {
      Matcher line = FIELD_LINE.matcher(header);
      if (!line.matches()) {
        // What was given may be a secret: it is not repeated.
        throw new CommandFailure(
            ExitCode.USAGE,
            "-H number "
                + (lines.size() + 1)
                + " is no field line; write -H 'Name: value', a token and octets on one line.");
      }
      lines.add(FieldLine.of(line.group("name"), line.group("value")));
    }
    return lines;
  }

  private static InetSocketAddress address(String text) throws CommandFailure {
    int colon = text.lastIndexOf(':');
    try {
      int port = Integer.parseInt(text.substring(colon + 1));
      String host = text.substring(0, Math.max(colon, 0)).replaceAll("^\\[|]$", "");
      if (host.isEmpty() || port < 1 || port > 65535) {
        throw new NumberFormatException();
      }
      return InetSocketAddress.createUnresolved(host, port);
    } catch (NumberFormatException e) {
      throw new CommandFailure(
          ExitCode.USAGE, "'" + text + "' is no address; write --connect-to HOST:PORT.", e);
    }
  }
}

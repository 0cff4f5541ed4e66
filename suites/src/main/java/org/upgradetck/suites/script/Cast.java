package org.upgradetck.suites.script;

import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.upgradetck.fixtures.target.Target;
import org.upgradetck.fixtures.websocket.WebSocketKeys;

/**
 * What a script needs to become octets: the target, what the user said of it, and chance.
 *
 * @param target where the request goes
 * @param settings what the user said of the target
 * @param random source of the key of the base message, of masks and of payloads: the same for a row
 *     and its control, so that both send the same key
 * @param chance source of what the placeholders ask for: another one in each row
 * @param turn number of the connection in a row that uses several, from 0
 */
public record Cast(
    Target target, Settings settings, RandomGenerator random, RandomGenerator chance, int turn) {

  private static final Pattern FIRST_OF_PATH = Pattern.compile("^(/+)([A-Za-z0-9])");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z0-9-]+)}");

  /**
   * A cast for one connection.
   *
   * @param seed where all chance comes from
   */
  public static Cast of(Target target, Settings settings, long seed) {
    return new Cast(target, settings, new SplittableRandom(seed), new SplittableRandom(~seed), 0);
  }

  /** The same cast with chance of its own. */
  public Cast seeded(long randomSeed, long chanceSeed) {
    return new Cast(
        target, settings, new SplittableRandom(randomSeed), new SplittableRandom(chanceSeed), turn);
  }

  /** The same cast for another connection of the row. */
  public Cast atTurn(int turn) {
    return new Cast(target, settings, random, chance, turn);
  }

  /**
   * Fills the placeholders that a declaration may hold: {@code {key}} (a fresh key), {@code
   * {random}} (a fresh token), {@code {subprotocol}}, {@code {other-subprotocol}}, {@code
   * {subprotocol-in-other-case}}, {@code {plain-path}}, {@code {refused-origin}}, {@code
   * {allowed-origin}} and its parts {@code {allowed-scheme}}, {@code {allowed-host}} and {@code
   * {allowed-port}} (with its colon), {@code {missing-path}}, {@code {redirect-path}}, {@code
   * {protected-path}}, {@code {credentials}}, and of the target {@code {scheme}}, {@code
   * {authority}}, {@code {host}}, {@code {port}}, {@code {path}} and {@code {and}} (what a further
   * part of the query follows); {@code {scheme-in-capitals}} and {@code {path-percent-encoded}}
   * (its first letter or digit is encoded) mean the same.
   *
   * @throws IllegalStateException when a placeholder needs a setting that is absent; a case that
   *     uses it has to say so with {@code needs}
   */
  public String fill(String template) {
    Matcher matcher = PLACEHOLDER.matcher(template);
    return matcher.replaceAll(match -> Matcher.quoteReplacement(valueOf(match)));
  }

  private String valueOf(MatchResult placeholder) {
    return switch (placeholder.group(1)) {
      case "key" -> WebSocketKeys.random(chance);
      case "random" -> Long.toUnsignedString(chance.nextLong(), 36);
      case "subprotocol" -> subprotocol(turn);
      case "other-subprotocol" -> subprotocol(turn + 1);
      case "subprotocol-in-other-case" -> inOtherCase(subprotocol(turn));
      case "scheme" -> target.secure() ? "https" : "http";
      case "authority" -> target.authority();
      case "host" -> target.host();
      case "port" -> Integer.toString(target.port());
      case "path" -> target.requestTarget();
      case "scheme-in-capitals" -> target.secure() ? "HTTPS" : "HTTP";
      case "path-percent-encoded" -> withFirstEncoded(target.requestTarget());
      case "and" -> target.requestTarget().contains("?") ? "&" : "?";
      case "protected-path" -> set(settings.protectedPath(), "--protected-path");
      case "plain-path" -> set(settings.plainPath(), "--plain-path");
      case "missing-path" -> set(settings.missingPath(), "--missing-path");
      case "redirect-path" -> set(settings.redirectPath(), "--redirect-path");
      case "credentials" -> set(settings.credentials().map(Credentials::value), "--credentials");
      case "credentials-with-scheme-in-capitals" ->
          withScheme(set(settings.credentials().map(Credentials::value), "--credentials"), true);
      case "credentials-with-scheme-in-lower-case" ->
          withScheme(set(settings.credentials().map(Credentials::value), "--credentials"), false);
      case "allowed-origin" -> set(settings.welcomeOrigin(), "--allowed-origin");
      case "allowed-origin-in-capitals" ->
          set(settings.welcomeOrigin(), "--allowed-origin").toUpperCase(Locale.ROOT);
      case "allowed-scheme" -> allowedOrigin().scheme();
      case "allowed-host" -> allowedOrigin().host();
      case "host-ending-like-the-allowed" ->
          allowedOrigin().hostEndingAlike("x" + Long.toUnsignedString(chance.nextLong(), 36));
      case "allowed-port" -> allowedOrigin().port();
      case "refused-origin" -> set(settings.refusedOrigin(), "--refused-origin");
      default -> throw new IllegalStateException("unknown placeholder " + placeholder.group());
    };
  }

  private String subprotocol(int index) {
    if (settings.subprotocols().isEmpty()) {
      throw missing("--subprotocol");
    }
    return settings.subprotocols().get(index % settings.subprotocols().size());
  }

  /** The name of a scheme knows no letter case, what stands behind it does (RFC 9110, 11.1). */
  private static String withScheme(String credentials, boolean capitals) {
    int end = credentials.indexOf(' ') < 0 ? credentials.length() : credentials.indexOf(' ');
    String scheme = credentials.substring(0, end);
    return (capitals ? scheme.toUpperCase(Locale.ROOT) : scheme.toLowerCase(Locale.ROOT))
        + credentials.substring(end);
  }

  private OriginParts allowedOrigin() {
    return OriginParts.of(set(settings.welcomeOrigin(), "--allowed-origin"));
  }

  private static String set(Optional<String> setting, String option) {
    return setting.orElseThrow(() -> missing(option));
  }

  private static IllegalStateException missing(String option) {
    return new IllegalStateException("the case uses " + option + " without needing it");
  }

  /** The path with its first unreserved letter or digit percent-encoded (RFC 9110, 4.2.3). */
  private static String withFirstEncoded(String path) {
    Matcher first = FIRST_OF_PATH.matcher(path);
    return first.replaceFirst(
        match ->
            match.group(1) + String.format(Locale.ROOT, "%%%02X", (int) match.group(2).charAt(0)));
  }

  private static String inOtherCase(String name) {
    StringBuilder other = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      other.append(Character.isLowerCase(c) ? Character.toUpperCase(c) : Character.toLowerCase(c));
    }
    return other.toString();
  }
}

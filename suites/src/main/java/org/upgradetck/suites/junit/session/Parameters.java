package org.upgradetck.suites.junit.session;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.upgradetck.fixtures.target.Waits;
import org.upgradetck.suites.run.Pace;
import org.upgradetck.suites.script.Credentials;
import org.upgradetck.suites.script.Settings;
import org.upgradetck.suites.select.ReadyProfile;

/**
 * What configuration parameters say. They have the names of the options of the command line, with
 * {@value #PREFIX} before them, and mean the same. Each is read when it is asked for, and a value
 * that cannot be read is an {@link IllegalArgumentException} that names it.
 */
public final class Parameters {

  /** What all names begin with. */
  public static final String PREFIX = "upgrade-tck.";

  private static final Pattern SEPARATOR = Pattern.compile("[,\\s]+");
  private static final Pattern DURATION = Pattern.compile("([0-9]{1,9})(ms|s|m)?");
  private static final int MOST_PARALLEL = 1024;

  private final Function<String, Optional<String>> source;

  /**
   * Parameters.
   *
   * @param source gives the value of a configuration parameter by its full name
   */
  public Parameters(Function<String, Optional<String>> source) {
    this.source = source;
  }

  /** The URI of the target. */
  public Optional<String> target() {
    return text("target");
  }

  /** The ready profiles of which a row must belong to one; none: everything. */
  public List<String> profiles() {
    List<String> names = list("profile");
    for (String name : names) {
      if (ReadyProfile.named(name).isEmpty()) {
        throw new IllegalArgumentException(
            "The parameter %sprofile is '%s', but takes %s."
                .formatted(PREFIX, name, String.join(", ", ReadyProfile.labels())));
      }
    }
    return names;
  }

  /** The file of what is accepted for now. */
  public Optional<String> baseline() {
    return text("baseline");
  }

  /** Whether rows count that are newer than the baseline. */
  public boolean adoptNew() {
    return flag("adopt-new");
  }

  /** Whether what came out is written as the baseline. */
  public boolean writeBaseline() {
    return flag("write-baseline");
  }

  /** Patterns of which one must match; none: everything. */
  public List<String> select() {
    return list("select");
  }

  /** Patterns of which none may match. */
  public List<String> skip() {
    return list("skip");
  }

  /** Whether the cases that take real seconds run too. */
  public boolean slow() {
    return flag("slow");
  }

  /** Whether a breach of a SHOULD counts as a failure. */
  public boolean failOnShould() {
    return parsed("fail-on", "must or should", Parameters::isShould).orElse(false);
  }

  /** Whether a row that could not be judged is let pass. */
  public boolean allowInconclusive() {
    return flag("allow-inconclusive");
  }

  /** How hard the target is worked. */
  public Pace pace() {
    int parallel =
        parsed("parallel", "a number from 1 to " + MOST_PARALLEL, Parameters::parallelFrom)
            .orElse(Pace.DEFAULT.parallel());
    return new Pace(parallel, duration("deadline").orElse(Pace.DEFAULT.deadline()));
  }

  /** The waits, where they are given; otherwise those of the target. */
  public Waits waitsOr(Waits ofTarget) {
    return new Waits(
        duration("answer-within").orElse(ofTarget.answerWithin()),
        duration("quiet-for").orElse(ofTarget.quietFor()));
  }

  /** What is said of the target, where it is given; otherwise what is known of it. */
  public Settings settingsOr(Settings known) {
    List<String> subprotocols = list("subprotocol");
    return new Settings(
        subprotocols.isEmpty() ? known.subprotocols() : subprotocols,
        text("origin").or(known::origin),
        text("refused-origin").or(known::refusedOrigin),
        text("allowed-origin").or(known::allowedOrigin),
        text("plain-path").or(known::plainPath),
        text("missing-path").or(known::missingPath),
        text("redirect-path").or(known::redirectPath),
        text("protected-path").or(known::protectedPath),
        text("credentials").map(Credentials::new).or(known::credentials));
  }

  private Optional<String> text(String name) {
    return source.apply(PREFIX + name).map(String::strip).filter(text -> !text.isEmpty());
  }

  private List<String> list(String name) {
    return text(name).stream().flatMap(SEPARATOR::splitAsStream).toList();
  }

  private boolean flag(String name) {
    // As an option: -Dupgrade-tck.slow alone gives it the value "" or "true".
    return source
        .apply(PREFIX + name)
        .map(value -> !value.strip().toLowerCase(Locale.ROOT).equals("false"))
        .orElse(false);
  }

  private Optional<Duration> duration(String name) {
    return parsed(name, "a duration; write 300ms, 5s or 2m", Parameters::durationFrom);
  }

  private <T> Optional<T> parsed(String name, String what, Function<String, Optional<T>> parser) {
    return text(name)
        .map(
            value ->
                parser
                    .apply(value)
                    .orElseThrow(
                        () ->
                            new IllegalArgumentException(
                                "The parameter %s%s is '%s', but takes %s."
                                    .formatted(PREFIX, name, value, what))));
  }

  private static Optional<Boolean> isShould(String level) {
    return switch (level) {
      case "must" -> Optional.of(false);
      case "should" -> Optional.of(true);
      default -> Optional.empty();
    };
  }

  private static Optional<Integer> parallelFrom(String digits) {
    if (!digits.matches("[0-9]{1,4}")) {
      return Optional.empty();
    }
    int number = Integer.parseInt(digits);
    return number >= 1 && number <= MOST_PARALLEL ? Optional.of(number) : Optional.empty();
  }

  private static Optional<Duration> durationFrom(String text) {
    Matcher matcher = DURATION.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    long number = Long.parseLong(matcher.group(1));
    String unit = matcher.group(2) == null ? "ms" : matcher.group(2);
    Duration duration =
        switch (unit) {
          case "s" -> Duration.ofSeconds(number);
          case "m" -> Duration.ofMinutes(number);
          default -> Duration.ofMillis(number);
        };
    return duration.isZero() ? Optional.empty() : Optional.of(duration);
  }

  /** The same parameters as system properties give them, for whoever has no others. */
  public static Parameters ofSystem() {
    return new Parameters(name -> Optional.ofNullable(System.getProperty(name)));
  }
}

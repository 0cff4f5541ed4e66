package org.upgradetck.suites.expect;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.upgradetck.fixtures.http.FieldLine;
import org.upgradetck.fixtures.http.Response;

/** The words for how a sender writes the values of fields. */
public final class FormOfValues {

  private static final Pattern FIXED_FORM =
      Pattern.compile(
          "(Mon|Tue|Wed|Thu|Fri|Sat|Sun), (0[1-9]|[12][0-9]|3[01])"
              + " (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [0-9]{4}"
              + " ([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60) GMT");

  private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");

  /** A token68 may end in =, with white space between it and the comma behind it. */
  private static final Pattern SPACE_AROUND_EQUALS = Pattern.compile("[ \t]=|=[ \t]+[^ \t,=]");

  private static final Pattern NEEDLESS_BACKSLASH = Pattern.compile("\\\\[^\"\\\\]");

  private FormOfValues() {}

  /** Date has the fixed form. */
  public static Expectation dateInTheFixedForm() {
    return ofTheAnswer(
        "writes the date as in Sun, 06 Nov 1994 08:49:37 GMT",
        response ->
            response.values("Date").stream()
                .filter(date -> !FIXED_FORM.matcher(date).matches())
                .findFirst()
                .map(date -> "Date: " + date));
  }

  /** One space between the colon and a value, unless it is empty, and none behind it. */
  public static Expectation oneSpaceBeforeEachValue() {
    return ofTheAnswer(
        "puts one space before each value and none behind it",
        response ->
            response.fields().stream()
                .filter(line -> !isSpacedAsPreferred(line))
                .findFirst()
                .map(line -> line.nameText() + line.separator().plus(line.value()).visible(80)));
  }

  private static boolean isSpacedAsPreferred(FieldLine line) {
    String behindTheColon = line.separator().plus(line.value()).asLatin1();
    // What is no field line at all, or has a space before the colon, breaks other rules.
    return !behindTheColon.startsWith(":")
        || line.valueText().isEmpty()
        || behindTheColon.equals(": " + line.valueText());
  }

  /** No white space around the = of a parameter of a challenge. */
  public static Expectation noSpaceAroundEqualsInChallenges() {
    return ofTheAnswer(
        "puts no white space around = in WWW-Authenticate",
        response ->
            response.values("WWW-Authenticate").stream()
                .filter(
                    value ->
                        SPACE_AROUND_EQUALS
                            .matcher(QUOTED.matcher(value).replaceAll("\"\""))
                            .find())
                .findFirst());
  }

  /** No backslash before an octet that needs none, in the quoted strings of a challenge. */
  public static Expectation noNeedlessBackslashInChallenges() {
    return ofTheAnswer(
        "puts a backslash only before a quote or a backslash in WWW-Authenticate",
        response ->
            response.values("WWW-Authenticate").stream()
                .filter(
                    value ->
                        QUOTED
                            .matcher(value)
                            .results()
                            // Pairs are read from the left, so that \\n is a backslash and an n.
                            .anyMatch(
                                quoted ->
                                    NEEDLESS_BACKSLASH
                                        .matcher(quoted.group().replaceAll("\\\\[\"\\\\]", ""))
                                        .find()))
                .findFirst());
  }

  /** There is content. */
  public static Expectation saysWhatIsWrong() {
    return ofTheAnswer(
        "has content that explains the error",
        response ->
            // Chunks that cannot be read are content all the same.
            response.body().length() > 0
                    || !response.bodyComplete()
                    || response.has("Transfer-Encoding")
                ? Optional.empty()
                : Optional.of("a " + response.status() + " without content"));
  }

  private static Expectation ofTheAnswer(
      String says, Function<Response, Optional<String>> deviation) {
    return Expectation.that(
        says,
        scene ->
            scene
                .last()
                .response()
                .flatMap(deviation)
                .map(Finding::broken)
                .orElseGet(() -> Finding.met("so in all")));
  }
}

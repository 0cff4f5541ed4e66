package org.upgradetck.suites.expect;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.upgradetck.fixtures.http.Framing;
import org.upgradetck.fixtures.http.Oddity.Kind;
import org.upgradetck.fixtures.http.Response;
import org.upgradetck.suites.play.Exchange;
import org.upgradetck.suites.play.Outcome;

/** The words for the form of an answer. */
public final class Grammar {

  private static final Pattern VERSION =
      Pattern.compile("0|[1-9][0-9]?|1[0-9][0-9]|2[0-4][0-9]|25[0-5]");

  private Grammar() {}

  /** No interim response, no 101 and no 204 has the field. */
  public static Expectation notIn1xxOr204(String field) {
    return Expectation.that(
        "sends no " + field + " in a 1xx or 204",
        scene ->
            withoutContent(scene.last())
                .filter(response -> response.has(field))
                .findFirst()
                .map(
                    response ->
                        Finding.broken(
                            field
                                + ": "
                                + response.joined(field).orElse("")
                                + ", in a "
                                + response.status()))
                .orElseGet(() -> Finding.met("none")));
  }

  /** The responses of an exchange that cannot have content. */
  private static Stream<Response> withoutContent(Exchange exchange) {
    return Stream.concat(
            exchange.outcome().interim().stream(), exchange.outcome().answer().stream())
        .filter(response -> response.status() / 100 == 1 || response.status() == 204);
  }

  /** The status line of the 101 says HTTP/1.1. */
  public static Expectation statusLineSaysHttp11() {
    return Expectation.that(
        "says HTTP/1.1 in its status line",
        Answers.in101(
            exchange -> {
              String version = exchange.response().orElseThrow().version();
              return version.equals("HTTP/1.1")
                  ? Finding.met(version)
                  : Finding.broken("the status line says " + version);
            }));
  }

  /** The answer, and every interim one before it, is free of these deviations from the grammar. */
  public static Expectation grammarKept(String says, Kind... kinds) {
    List<Kind> wanted = List.of(kinds);
    return Expectation.that(
        says,
        scene ->
            answers(scene.last())
                .flatMap(response -> response.oddities().stream())
                .filter(oddity -> wanted.contains(oddity.kind()))
                .findFirst()
                .map(oddity -> Finding.broken(oddity.kind().words() + ": " + oddity.detail()))
                .orElseGet(() -> Finding.met("nothing of the kind")));
  }

  /** The answer came whole, as long as it said that it would be. */
  public static Expectation contentComplete() {
    return Expectation.that(
        "sends as much content as it announces",
        scene -> {
          Outcome outcome = scene.last().outcome();
          if (scene.last().response().map(Response::bodyGoesOn).orElse(false)) {
            return Finding.inapplicable("the content was still coming when the time was over");
          }
          if (outcome instanceof Outcome.Refused refused && refused.brokeOffInReset()) {
            return Finding.inapplicable(
                "a reset may have taken back what was sent (RFC 9112, section 9.6)");
          }
          return scene.last().response().map(Response::bodyComplete).orElse(false)
              ? Finding.met("complete")
              : Finding.broken(outcome.inWords());
        });
  }

  /**
   * The content of an answer has a length or comes in chunks (RFC 9112, section 6.3); an answer
   * without content has nothing to delimit. To HTTP/1.0 no chunks may be sent (section 6.1), so a
   * length that is not known beforehand cannot be said there.
   */
  public static Expectation contentDelimited() {
    return Expectation.that(
        "delimits the content of its answers by a length or by chunks",
        scene ->
            scene
                .last()
                .response()
                .filter(
                    response ->
                        response.framing() == Framing.UNTIL_CLOSE
                            && !response.body().isEmpty()
                            && speaksChunks(scene.last()))
                .map(response -> Finding.broken("content that only the end of the connection ends"))
                .orElse(Finding.met("delimited")));
  }

  private static boolean speaksChunks(Exchange exchange) {
    return exchange.request().startLine().version().asLatin1().equals("HTTP/1.1");
  }

  /** No list in these fields has an empty element. */
  public static Expectation noEmptyElements(String... names) {
    return Expectation.that(
        "sends no empty element in " + String.join(", ", names),
        scene ->
            answers(scene.last())
                .flatMap(
                    response ->
                        Stream.of(names)
                            .filter(
                                name ->
                                    response.values(name).stream()
                                        .anyMatch(Grammar::hasEmptyElement))
                            .map(name -> name + ": " + response.joined(name).orElse("")))
                .findFirst()
                .map(Finding::broken)
                .orElseGet(() -> Finding.met("none")));
  }

  /** A value that is blank altogether is a list of no elements (RFC 9110, 5.6.1.1 and 10.2.1). */
  private static boolean hasEmptyElement(String list) {
    if (list.isBlank()) {
      return false;
    }
    return !list.contains("\"") && Stream.of(list.split(",", -1)).anyMatch(String::isBlank);
  }

  /** The field stands on one line at most. */
  public static Expectation onOneLineAtMost(String name) {
    return Expectation.that(
        "sends " + name + " at most once",
        scene -> {
          List<String> values =
              scene.last().response().map(response -> response.values(name)).orElse(List.of());
          return values.size() <= 1
              ? Finding.met(values.size() + " lines")
              : Finding.broken(values.size() + " lines: " + String.join(" | ", values));
        });
  }

  /** The field is not in the answer. */
  public static Expectation without(String name) {
    return Expectation.that(
        "sends no " + name,
        scene ->
            scene
                .last()
                .response()
                .flatMap(response -> response.joined(name))
                .map(value -> Finding.broken(name + ": " + value))
                .orElseGet(() -> Finding.met("none")));
  }

  /** Sec-WebSocket-Version is a list of numbers from 0 to 255 without leading zeros. */
  public static Expectation versionListWellFormed() {
    return Expectation.that(
        "names versions as numbers from 0 to 255 without leading zeros",
        scene -> {
          List<String> versions = versions(scene.last());
          return !versions.isEmpty()
                  && versions.stream().allMatch(v -> VERSION.matcher(v).matches())
              ? Finding.met(String.join(", ", versions))
              : Finding.broken("Sec-WebSocket-Version: " + String.join(", ", versions));
        });
  }

  /** Sec-WebSocket-Version names no version twice. */
  public static Expectation versionsNamedOnce() {
    return Expectation.that(
        "names each version once",
        scene -> {
          List<String> versions = versions(scene.last());
          return versions.stream().distinct().count() == versions.size()
              ? Finding.met(String.join(", ", versions))
              : Finding.broken("Sec-WebSocket-Version: " + String.join(", ", versions));
        });
  }

  /** The answer begins right behind the one before it on the same connection. */
  public static Expectation nothingBetweenTheAnswers() {
    return Expectation.that(
        "sends nothing between the end of one answer and the beginning of the next",
        scene -> {
          if (scene.last().outcome() instanceof Outcome.Garbled) {
            return Finding.broken(scene.last().outcome().inWords());
          }
          return scene
              .last()
              .response()
              .map(
                  response ->
                      response.has(Kind.OCTETS_BEFORE_STATUS_LINE)
                              || response.has(Kind.EMPTY_LINE_BEFORE_STATUS_LINE)
                          ? Finding.broken("other octets stand before the status line")
                          : Finding.met(scene.last().outcome().inWords()))
              .orElseGet(() -> Finding.unjudged("the target " + scene.last().outcome().inWords()));
        });
  }

  /** The 101 does not announce the end of the connection that it has just given away. */
  public static Expectation announcesNoEnd() {
    return Expectation.that(
        "does not list close in the Connection of the 101",
        Answers.in101(
            exchange -> {
              Response response = exchange.response().orElseThrow();
              if (!response.has("Connection")) {
                return Finding.unjudged("there was no Connection to look at");
              }
              String seen = "Connection: " + response.joined("Connection").orElse("");
              return response.members("Connection").stream().anyMatch("close"::equalsIgnoreCase)
                  ? Finding.broken(seen)
                  : Finding.met(seen);
            }));
  }

  private static Stream<Response> answers(Exchange exchange) {
    return Stream.concat(
        exchange.outcome().interim().stream(), exchange.outcome().answer().stream());
  }

  private static List<String> versions(Exchange exchange) {
    return exchange
        .response()
        .map(response -> response.members("Sec-WebSocket-Version"))
        .orElse(List.of());
  }
}

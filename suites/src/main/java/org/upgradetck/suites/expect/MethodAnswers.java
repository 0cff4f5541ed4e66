package org.upgradetck.suites.expect;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.upgradetck.fixtures.http.Response;
import org.upgradetck.fixtures.http.StartLine;
import org.upgradetck.suites.play.Exchange;
import org.upgradetck.suites.play.Outcome;

/** The words for what an answer owes to the method and to the version of its request. */
public final class MethodAnswers {

  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

  private MethodAnswers() {}

  /** Is not answered 2xx, whatever else comes: what was asked for was not done. */
  public static Expectation notSuccessful() {
    return Expectation.that(
        "does not answer with a 2xx status",
        scene -> {
          Outcome outcome = scene.last().outcome();
          if (outcome instanceof Outcome.NotConnected || outcome instanceof Outcome.NotReached) {
            return Finding.unjudged("the target " + outcome.inWords());
          }
          return outcome.answer().filter(MethodAnswers::isSuccess).isPresent()
              ? Finding.broken(outcome.inWords())
              : Finding.met(outcome.inWords());
        });
  }

  /** Is answered 2xx. */
  public static Expectation successful() {
    return ofAnAnswer(
        "answers with a 2xx status",
        (exchange, response) ->
            isSuccess(response)
                ? Finding.met("answered " + response.status())
                : Finding.broken("answered " + response.status()));
  }

  /** Allow does not name the method that was refused. */
  public static Expectation allowsNotWhatItRefused() {
    return ofAnAnswer(
        "does not name the refused method in Allow",
        (exchange, response) -> {
          String method = exchange.request().startLine().method().asLatin1();
          String allow = "Allow: " + String.join(", ", response.values("Allow"));
          return response.members("Allow").contains(method)
              ? Finding.broken("refused " + method + ", but sends " + allow)
              : Finding.met("refused " + method + ", and sends " + allow);
        });
  }

  /** Allow is a list of methods. */
  public static Expectation allowIsAListOfMethods() {
    return ofAnAnswer(
        "sends nothing but methods in Allow",
        (exchange, response) -> {
          List<String> bad =
              response.members("Allow").stream()
                  .filter(member -> !TOKEN.matcher(member).matches())
                  .toList();
          return bad.isEmpty()
              ? Finding.met("Allow: " + String.join(", ", response.values("Allow")))
              : Finding.broken("no method: " + String.join(" | ", bad));
        });
  }

  /**
   * The status line says HTTP/1.1. Answers to a client that speaks HTTP/0 are left alone: a server
   * answers in the highest version whose major number is not above the client's (RFC 9110, 6.2).
   */
  public static Expectation saysHttp11() {
    return ofAnAnswer(
        "says HTTP/1.1 in its status line",
        (exchange, response) -> {
          if (speaksHttp0(exchange)) {
            return Finding.unjudged("the request was one of HTTP/0");
          }
          return response.version().equals("HTTP/1.1")
              ? Finding.met(response.version())
              : Finding.broken("the status line says " + response.version());
        });
  }

  /** Whether the request says so, or ends behind its target, as those of HTTP/0.9 did. */
  private static boolean speaksHttp0(Exchange exchange) {
    StartLine line = exchange.request().startLine();
    String version = line.version().asLatin1();
    return version.startsWith("HTTP/0.") || (version.isEmpty() && !line.target().isEmpty());
  }

  /** There is content, where the method lets an answer have some. */
  public static Expectation hasContent() {
    return ofAnAnswer(
        "says in its content what is wrong",
        (exchange, response) -> {
          if (exchange.request().startLine().method().asLatin1().equals("HEAD")) {
            return Finding.unjudged("an answer to HEAD has no content");
          }
          return response.body().length() > 0
              ? Finding.met(response.body().length() + " octets")
              : Finding.broken("no content");
        });
  }

  /** The content holds this text. */
  public static Expectation contentHolds(String text) {
    return ofAnAnswer(
        "sends back in its content what it got",
        (exchange, response) ->
            response.body().asLatin1().contains(text)
                ? Finding.met("the content holds " + text)
                : Finding.broken("the content does not hold " + text));
  }

  /** The content holds none of these texts. */
  public static Expectation contentWithout(String... texts) {
    return ofAnAnswer(
        "leaves secrets out of its content",
        (exchange, response) -> {
          String content = response.body().asLatin1();
          return Arrays.stream(texts)
              .filter(content::contains)
              .findFirst()
              .map(text -> Finding.broken("the content holds " + text))
              .orElseGet(() -> Finding.met("none in the content"));
        });
  }

  private static boolean isSuccess(Response response) {
    return response.status() / 100 == 2;
  }

  private static Expectation ofAnAnswer(
      String says, BiFunction<Exchange, Response, Finding> check) {
    return Expectation.that(
        says,
        scene -> {
          Optional<Response> response = scene.last().response();
          return response.isPresent()
              ? check.apply(scene.last(), response.get())
              : Finding.unjudged("the target " + scene.last().outcome().inWords());
        });
  }
}

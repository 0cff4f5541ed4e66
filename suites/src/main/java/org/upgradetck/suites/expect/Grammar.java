package org.upgradetck.suites.expect;

import java.util.stream.Stream;
import org.upgradetck.fixtures.http.Response;
import org.upgradetck.suites.play.Exchange;

/** The words for the form of an answer. */
public final class Grammar {

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
}

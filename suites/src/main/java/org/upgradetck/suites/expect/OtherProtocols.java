package org.upgradetck.suites.expect;

import static org.upgradetck.suites.expect.AfterTheAnswer.sameStatusAsTheControl;
import static org.upgradetck.suites.expect.Answers.all;
import static org.upgradetck.suites.expect.Answers.answeredCompletely;
import static org.upgradetck.suites.expect.Answers.oneOf;
import static org.upgradetck.suites.expect.Answers.outcome;
import static org.upgradetck.suites.expect.Answers.switched;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.upgradetck.fixtures.http.FieldLine;
import org.upgradetck.fixtures.http.Response;
import org.upgradetck.suites.play.Exchange;
import org.upgradetck.suites.play.Outcome;
import org.upgradetck.suites.play.Scene;

/**
 * The words for what a server owes whom asks for a protocol that is not WebSocket. It may know that
 * protocol: a 101 that names what was asked for is no fault (RFC 9110, 7.8).
 */
public final class OtherProtocols {

  private static final String WEBSOCKET = "websocket";
  private static final String H2C = "h2c";

  private OtherProtocols() {}

  /**
   * Does not switch, or to nothing but what was asked for. To HTTP/2 it switches over clear TCP
   * alone (RFC 9113, 3.2) and for a request with its settings (RFC 7540, 3.2.1); TLS brings the
   * HTTP above it along (RFC 2817, 3.3).
   */
  public static Expectation switchesOnlyToWhatWasAskedFor() {
    return Expectation.that(
        "switches, if at all, to a protocol that was asked for",
        scene -> {
          Outcome outcome = scene.last().outcome();
          if (outcome instanceof Outcome.NotConnected || outcome instanceof Outcome.NotReached) {
            return Finding.unjudged("the target " + outcome.inWords());
          }
          return scene.last().isAccepted()
              ? wrong(scene).map(Finding::broken).orElseGet(() -> Finding.met(named(scene.last())))
              : Finding.met(outcome.inWords());
        });
  }

  /**
   * Answers as though nothing had been asked for, or switches to what was. Only a switch to
   * something else fails: no text makes a server ignore what it does not like to be asked for.
   */
  public static Clause ignoresTheUpgradeOrMakesIt() {
    return all(
        switchesOnlyToWhatWasAskedFor().orFail(),
        oneOf(
            outcome("answers as without Upgrade", answeredCompletely(), sameStatusAsTheControl()),
            outcome("switches", switched(), switchesOnlyToWhatWasAskedFor())));
  }

  /**
   * The clause, judged unless the target turned to TLS as it was asked to (RFC 2817, 3.3): then the
   * octets behind the request belong to TLS.
   */
  public static Clause unlessItTurnedToTls(Clause... clauses) {
    return () ->
        all(clauses).expectations().stream()
            .map(
                each ->
                    new Expectation(
                        each.says(),
                        each.grade(),
                        each.asksAgain(),
                        scene ->
                            turnedToTls(scene)
                                ? Finding.inapplicable("the target turned to TLS, as it was asked")
                                : each.in(scene)))
            .toList();
  }

  private static boolean turnedToTls(Scene scene) {
    return scene.last().isAccepted()
        && members(scene.last()).stream().findFirst().filter("tls"::equals).isPresent()
        && wrong(scene).isEmpty();
  }

  /** No error of the server: what is not known is no reason for one. */
  public static Expectation noServerError() {
    return Expectation.that(
            "answers with no server error but 501 and 505",
            scene -> {
              Optional<Integer> status = scene.last().response().map(Response::status);
              if (status.isEmpty()) {
                return Finding.unjudged("the target " + scene.last().outcome().inWords());
              }
              boolean error = status.get() >= 500 && status.get() != 501 && status.get() != 505;
              return error
                  ? Finding.broken("answered " + status.get())
                  : Finding.met("answered " + status.get());
            })
        .orWarn();
  }

  /** The settings of HTTP/2 stand in requests alone. */
  public static Expectation noHttp2Settings() {
    return Expectation.that(
        "sends no HTTP2-Settings",
        scene -> {
          Optional<Response> response = scene.last().response();
          if (response.isEmpty()) {
            return Finding.unjudged("the target " + scene.last().outcome().inWords());
          }
          return response
              .flatMap(answer -> answer.joined("HTTP2-Settings"))
              .map(value -> Finding.broken("HTTP2-Settings: " + value))
              .orElseGet(() -> Finding.met("none"));
        });
  }

  /** What is wrong with the 101, if anything is. */
  private static Optional<String> wrong(Scene scene) {
    Exchange exchange = scene.last();
    List<String> asked = asked(exchange);
    List<String> named = members(exchange);
    if (named.isEmpty()) {
      return Optional.of("answered 101 without a protocol in Upgrade");
    }
    boolean askedForWebSocket = asked.contains(WEBSOCKET);
    for (int i = 0; i < named.size(); i++) {
      String name = named.get(i);
      boolean aboveTls = i > 0 && named.get(0).equals("tls") && name.equals("http");
      if (!asked.contains(name) && !aboveTls) {
        return Optional.of("switched to " + name + ", which was not asked for");
      }
    }
    if (!askedForWebSocket && !Answers.accepts(exchange).isEmpty()) {
      return Optional.of("sent Sec-WebSocket-Accept, though WebSocket was not asked for");
    }
    if (!askedForWebSocket && exchange.isSwitched()) {
      return Optional.of("speaks WebSocket, which was not asked for");
    }
    if (named.contains("h2")) {
      return Optional.of("switched to h2, which has no meaning in Upgrade (RFC 7540, 3.2)");
    }
    if (named.contains(H2C) && scene.cast().target().secure()) {
      return Optional.of("switched to h2c over TLS");
    }
    if (named.contains(H2C) && exchange.request().fields("HTTP2-Settings").size() != 1) {
      return Optional.of("switched to h2c without one HTTP2-Settings");
    }
    return Optional.empty();
  }

  private static String named(Exchange exchange) {
    return "switched to " + String.join(", ", members(exchange));
  }

  private static List<String> members(Exchange exchange) {
    return exchange
        .response()
        .map(response -> response.members("Upgrade"))
        .orElse(List.of())
        .stream()
        .map(OtherProtocols::nameOf)
        .toList();
  }

  private static List<String> asked(Exchange exchange) {
    List<String> asked = new ArrayList<>();
    for (FieldLine line : exchange.request().fields("Upgrade")) {
      for (String member : line.valueText().split(",", -1)) {
        asked.add(nameOf(member));
      }
    }
    return asked;
  }

  /** The name without its version; names know no letter case (RFC 9110, 7.8). */
  private static String nameOf(String protocol) {
    return protocol.split("/", 2)[0].strip().toLowerCase(Locale.ROOT);
  }
}

package org.upgradetck.suites.expect;

import static org.upgradetck.suites.expect.AfterTheAnswer.sameStatusAsTheControl;
import static org.upgradetck.suites.expect.Answers.all;
import static org.upgradetck.suites.expect.Answers.answeredCompletely;
import static org.upgradetck.suites.expect.Answers.oneOf;
import static org.upgradetck.suites.expect.Answers.outcome;
import static org.upgradetck.suites.expect.Answers.switched;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.upgradetck.fixtures.bytes.Bytes;
import org.upgradetck.fixtures.http.FieldLine;
import org.upgradetck.fixtures.http.Response;
import org.upgradetck.fixtures.wire.Event;
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
  private static final String TLS = "tls";

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
              ? wrong(scene)
                  .map(Finding::broken)
                  .orElseGet(() -> Finding.met(switchedTo(scene.last())))
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
            outcome("switches", switched())));
  }

  /**
   * The clause, judged unless the target turned to TLS as it was asked to (RFC 2817, 3.3): then the
   * octets behind the request belong to TLS.
   */
  public static Clause unlessItTurnedToTls(Clause... clauses) {
    return all(clauses)
        .except(
            scene ->
                turnedToTls(scene)
                    ? Optional.of(Finding.inapplicable("the target turned to TLS, as it was asked"))
                    : Optional.empty());
  }

  private static boolean turnedToTls(Scene scene) {
    return scene.last().isAccepted()
        && named(scene.last()).stream().findFirst().filter(each -> each.isNamed(TLS)).isPresent()
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

  /** Where it switches for whoever asks for TLS, the 101 names TLS before what is spoken in it. */
  public static Expectation namesTlsFirst() {
    return Expectation.that(
        "names TLS first, if it switches",
        scene -> {
          if (!scene.last().isAccepted()) {
            return Finding.met(scene.last().outcome().inWords());
          }
          List<Protocol> named = named(scene.last());
          if (named.isEmpty()) {
            return Finding.unjudged("the 101 names no protocol");
          }
          return named.get(0).isNamed(TLS)
              ? Finding.met(switchedTo(scene.last()))
              : Finding.broken(switchedTo(scene.last()));
        });
  }

  /**
   * Websocket is among the protocols that a 426 names to a client that asked for it. What is
   * required of others is for the server to say (RFC 9110, 15.5.22).
   */
  public static Expectation namesWebSocketToWhomAskedForIt() {
    return Expectation.that(
        "names websocket in Upgrade, if that is what was asked for",
        scene -> {
          List<Protocol> named = named(scene.last());
          String seen = "names " + (named.isEmpty() ? "nothing" : inWords(named));
          if (!isNamed(asked(scene.last()), WEBSOCKET)) {
            return named.isEmpty()
                ? Finding.unjudged("websocket was not asked for")
                : Finding.met("websocket was not asked for; " + seen);
          }
          return isNamed(named, WEBSOCKET) ? Finding.met(seen) : Finding.broken(seen);
        });
  }

  /** What is wrong with the 101, if anything is. */
  private static Optional<String> wrong(Scene scene) {
    Exchange exchange = scene.last();
    List<Protocol> asked = asked(exchange);
    List<Protocol> named = named(exchange);
    if (named.isEmpty()) {
      return Optional.of("answered 101 without a protocol in Upgrade");
    }
    boolean askedForWebSocket = isNamed(asked, WEBSOCKET);
    for (int i = 0; i < named.size(); i++) {
      Protocol protocol = named.get(i);
      boolean aboveTls = i > 0 && named.get(0).isNamed(TLS) && protocol.isNamed("http");
      if (asked.stream().noneMatch(protocol::answers) && !aboveTls) {
        return Optional.of("switched to " + protocol.inWords() + ", which was not asked for");
      }
      if (protocol.isMadeUp()) {
        return Optional.of("switched to " + protocol.inWords() + ", which does not exist");
      }
    }
    if (!askedForWebSocket && !Answers.accepts(exchange).isEmpty()) {
      return Optional.of("sent Sec-WebSocket-Accept, though WebSocket was not asked for");
    }
    if (!askedForWebSocket && exchange.isSwitched()) {
      return Optional.of("speaks WebSocket, which was not asked for");
    }
    if (isNamed(named, "h2")) {
      return Optional.of("switched to h2, which has no meaning in Upgrade (RFC 7540, 3.2)");
    }
    return isNamed(named, H2C) ? wrongWithHttp2(scene) : Optional.empty();
  }

  private static Optional<String> wrongWithHttp2(Scene scene) {
    Exchange exchange = scene.last();
    if (scene.cast().target().secure()) {
      return Optional.of("switched to h2c over TLS");
    }
    if (exchange.request().fields("HTTP2-Settings").size() != 1) {
      return Optional.of("switched to h2c without one HTTP2-Settings");
    }
    Bytes spoken = behindThe101(scene);
    return Http2Preface.mayBegin(spoken)
        ? Optional.empty()
        : Optional.of(
            "switched to h2c, and then sent no SETTINGS (RFC 7540, 3.2): " + spoken.visible(40));
  }

  /** What the target sent behind its 101, as far as it is on record. */
  private static Bytes behindThe101(Scene scene) {
    Bytes head = scene.last().response().map(Response::head).orElse(Bytes.EMPTY);
    Bytes received =
        scene
            .row()
            .transcriptOf(scene.last())
            .map(
                transcript ->
                    Bytes.concat(
                        transcript.events().stream()
                            .filter(event -> event.kind() == Event.Kind.RECEIVED)
                            .map(Event::bytes)
                            .toList()))
            .orElse(Bytes.EMPTY);
    int at = received.indexOf(head, 0);
    return at < 0 ? Bytes.EMPTY : received.from(at + head.length());
  }

  private static String switchedTo(Exchange exchange) {
    return "switched to " + inWords(named(exchange));
  }

  private static String inWords(List<Protocol> protocols) {
    return String.join(", ", protocols.stream().map(Protocol::inWords).toList());
  }

  private static boolean isNamed(List<Protocol> protocols, String name) {
    return protocols.stream().anyMatch(protocol -> protocol.isNamed(name));
  }

  private static List<Protocol> named(Exchange exchange) {
    return exchange
        .response()
        .map(response -> response.members("Upgrade"))
        .orElse(List.of())
        .stream()
        .map(Protocol::of)
        .toList();
  }

  private static List<Protocol> asked(Exchange exchange) {
    List<Protocol> asked = new ArrayList<>();
    for (FieldLine line : exchange.request().fields("Upgrade")) {
      for (String member : line.valueText().split(",", -1)) {
        asked.add(Protocol.of(member));
      }
    }
    return asked;
  }
}

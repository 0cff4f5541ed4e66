package org.upgradetck.suites.expect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.upgradetck.fixtures.http.Response;
import org.upgradetck.fixtures.websocket.AcceptKey;
import org.upgradetck.fixtures.wire.End;
import org.upgradetck.reports.model.Level;
import org.upgradetck.suites.play.Exchange;
import org.upgradetck.suites.play.Outcome;
import org.upgradetck.suites.play.Scene;
import org.upgradetck.suites.play.Switch;

/** The words for what a target owes in answer to a request. */
public final class Answers {

  private Answers() {}

  /** Is not answered 101, whatever else comes. */
  public static Expectation notSwitched() {
    return Expectation.that("does not switch protocols", scene -> noSwitch(scene.last()));
  }

  /**
   * Is refused: no 101, but a complete HTTP response with a 4xx status. Only the 101 is a breach of
   * the case's own level: RFC 6455 asks for an error response in section 4.2.1 but allows a dropped
   * connection in section 10.7, and names the status only by example.
   */
  public static Clause refused() {
    return refusedWith("with a 4xx status", status -> status / 100 == 4);
  }

  /** Is refused with one of these statuses; another 4xx, or worse, warns. */
  public static Clause refusedWith(Integer... statuses) {
    List<Integer> fitting = Arrays.asList(statuses);
    return refusedWith("with status " + anyOf(fitting), fitting::contains);
  }

  /**
   * Is served or refused as the plain HTTP request that it is once the Upgrade is ignored (RFC
   * 9110, 7.8): any complete response but a 101; a 5xx warns.
   */
  public static Clause answeredAsPlainHttp() {
    return refusedWith("with a status below 500", status -> status >= 200 && status < 500);
  }

  private static Clause refusedWith(String statusInWords, Predicate<Integer> fits) {
    return () ->
        List.of(
            notSwitched(),
            answeredCompletely().orWarn(),
            Expectation.that(
                    "refuses " + statusInWords,
                    scene -> {
                      if (!scene.last().isRefused()) {
                        return Finding.unjudged("the target " + scene.last().outcome().inWords());
                      }
                      int status = status(scene.last());
                      return fits.test(status)
                          ? Finding.met("answered " + status)
                          : Finding.broken("answered " + status);
                    })
                .orWarn());
  }

  /** A complete, readable HTTP response comes; an end without an answer and silence are faults. */
  public static Expectation answeredCompletely() {
    return Expectation.that(
        "answers with a complete HTTP response",
        scene -> {
          Outcome outcome = scene.last().outcome();
          if (outcome instanceof Outcome.NotConnected || outcome instanceof Outcome.NotReached) {
            return Finding.unjudged("the target " + outcome.inWords());
          }
          boolean complete = outcome.answer().map(Response::bodyComplete).orElse(false);
          return complete ? Finding.met(outcome.inWords()) : Finding.broken(outcome.inWords());
        });
  }

  /** Is answered 101. */
  public static Expectation switched() {
    return Expectation.that("answers 101", scene -> acceptance(scene.last()));
  }

  /** Carries one Sec-WebSocket-Accept, made of the key that was sent. */
  public static Expectation acceptProvesTheKey() {
    return Expectation.that(
        "sends exactly one Sec-WebSocket-Accept, computed over the key as it was sent",
        in101(
            exchange -> {
              List<String> accepts = accepts(exchange);
              String right = AcceptKey.of(exchange.request().value("Sec-WebSocket-Key").orElse(""));
              return accepts.equals(List.of(right))
                  ? Finding.met(right)
                  : Finding.broken(
                      accepts.isEmpty()
                          ? "no Sec-WebSocket-Accept; it should be " + right
                          : String.join(" and ", accepts) + "; it should be " + right);
            }));
  }

  /** Speaks WebSocket after the 101: a masked Ping is answered with its Pong. */
  public static Expectation speaksWebSocket() {
    return Expectation.that(
        "speaks WebSocket after the 101: answers a masked Ping with its Pong",
        in101(
            exchange -> {
              Switch after = exchange.afterSwitch().orElseThrow();
              if (after.isProved()) {
                return Finding.met(after.inWords());
              }
              // Output may be delayed without limit (RFC 6455, 2.1), and a connection may be closed
              // at any time; only what is really sent in place of the Pong is a breach.
              boolean nothingCame =
                  after.proof() instanceof Switch.Proof.Nothing
                      || after.proof() instanceof Switch.Proof.Closed;
              return nothingCame
                  ? Finding.brokenAt(Level.SHOULD, after.inWords())
                  : Finding.broken(after.inWords());
            }));
  }

  /** Comes to the same end as the control in every part: the two messages mean the same. */
  public static Clause sameOutcomeAsTheControl() {
    return equality(Function.identity());
  }

  /**
   * The same, but where the text lets a server ignore what was asked for (RFC 9110, 7.8), being
   * refused only warns.
   */
  public static Clause sameOutcomeAsTheControlUnlessRefused() {
    return equality(Expectation::orWarn);
  }

  private static Clause equality(Function<Expectation, Expectation> gradeOfAcceptance) {
    Expectation acceptance =
        gradeOfAcceptance.apply(
            Expectation.that("is accepted like the control", scene -> acceptance(scene.last())));
    return () ->
        List.of(
            acceptance,
            likeControl(
                "sends the right Sec-WebSocket-Accept like the control",
                exchange -> String.valueOf(hasRightAccept(exchange)),
                value -> value.equals("true") ? "the right Accept" : "a wrong Accept"),
            likeControl(
                "agrees to the same subprotocol as the control",
                exchange -> joined(exchange, "Sec-WebSocket-Protocol"),
                value -> value),
            likeControl(
                "agrees to the same extensions as the control",
                exchange -> joined(exchange, "Sec-WebSocket-Extensions"),
                value -> value),
            likeControl(
                "really switches like the control",
                exchange -> String.valueOf(exchange.isSwitched()),
                value -> value.equals("true") ? "answered a Ping" : "did not answer a Ping"));
  }

  /** One part of the equality; a fault that the control has too belongs to another case. */
  private static Expectation likeControl(
      String says, Function<Exchange, String> part, Function<String, String> inWords) {
    return Expectation.that(
        says,
        scene -> {
          if (!scene.last().isAccepted()) {
            return Finding.unjudged("the target " + scene.last().outcome().inWords());
          }
          Optional<Exchange> control =
              scene.control().map(take -> take.last()).filter(Exchange::isAccepted);
          if (control.isEmpty()) {
            return Finding.unjudged("the control was not accepted");
          }
          String expected = part.apply(control.get());
          String actual = part.apply(scene.last());
          return expected.equals(actual)
              ? Finding.met(inWords.apply(actual))
              : Finding.broken(
                  inWords.apply(actual) + ", but the control: " + inWords.apply(expected));
        });
  }

  /** The control is accepted again after the row, on a connection of its own. */
  public static Expectation stillAcceptsTheControl() {
    Expectation plain =
        Expectation.that(
            "accepts the plain handshake again afterwards",
            scene ->
                scene
                    .followUp()
                    .map(take -> acceptance(take.last()))
                    .orElseGet(() -> Finding.unjudged("the plain handshake was not repeated")));
    return new Expectation(plain.says(), plain.grade(), true, plain.check());
  }

  /** One of several outcomes that the text permits, each named. */
  public static Expectation oneOf(NamedClause... permitted) {
    Alternatives alternatives =
        new Alternatives(
            Arrays.stream(permitted)
                .map(named -> new Alternatives.Alternative(named.name(), named.clause()))
                .toList());
    return Expectation.that(alternatives.says(), alternatives);
  }

  /** A permitted outcome under a name of its own. */
  public static NamedClause outcome(String name, Clause... clauses) {
    return new NamedClause(name, all(clauses));
  }

  /** A permitted outcome of {@link #oneOf}. */
  public record NamedClause(String name, Clause clause) {}

  /** Several clauses as one. */
  public static Clause all(Clause... clauses) {
    List<Expectation> all = new ArrayList<>();
    for (Clause clause : clauses) {
      all.addAll(clause.expectations());
    }
    return () -> all;
  }

  /** Every exchange of the row meets the expectation: for rows on many connections at once. */
  public static Clause onEveryConnection(Clause clause) {
    return () ->
        clause.expectations().stream()
            .map(
                each ->
                    new Expectation(
                        "on every connection: " + each.says(),
                        each.grade(),
                        each.asksAgain(),
                        scene -> onEvery(scene, each)))
            .toList();
  }

  private static Finding onEvery(Scene scene, Expectation each) {
    List<Exchange> exchanges = scene.row().exchanges();
    Optional<Finding> unjudged = Optional.empty();
    for (Exchange exchange : exchanges) {
      Finding finding = each.in(scene.with(exchange));
      if (finding instanceof Finding.Broken broken) {
        return new Finding.Broken(
            "connection " + (exchange.connection() + 1) + ": " + broken.actual(), broken.level());
      }
      if (finding instanceof Finding.Unjudged) {
        unjudged = unjudged.or(() -> Optional.of(finding));
      }
    }
    return unjudged.orElseGet(() -> Finding.met("all " + exchanges.size()));
  }

  /** Looks at the 101; when there is none, there is nothing to judge. */
  static Function<Scene, Finding> in101(Function<Exchange, Finding> check) {
    return scene ->
        scene.last().isAccepted()
            ? check.apply(scene.last())
            : Finding.unjudged("the target " + scene.last().outcome().inWords());
  }

  private static Finding noSwitch(Exchange exchange) {
    Outcome outcome = exchange.outcome();
    if (outcome instanceof Outcome.Accepted) {
      return Finding.broken("answered 101");
    }
    if (outcome instanceof Outcome.NotConnected || outcome instanceof Outcome.NotReached) {
      return Finding.unjudged("the target " + outcome.inWords());
    }
    return Finding.met(outcome.inWords());
  }

  private static Finding acceptance(Exchange exchange) {
    Outcome outcome = exchange.outcome();
    if (outcome instanceof Outcome.Accepted) {
      return Finding.met("answered 101");
    }
    if (outcome instanceof Outcome.NotConnected || outcome instanceof Outcome.NotReached) {
      return Finding.unjudged("the target " + outcome.inWords());
    }
    // RFC 6455, section 2.1, sets no limit to how long an output may be delayed.
    boolean silent =
        outcome instanceof Outcome.Unanswered unanswered && unanswered.end() == End.TIMED_OUT;
    return silent
        ? Finding.brokenAt(Level.SHOULD, outcome.inWords())
        : Finding.broken(outcome.inWords());
  }

  /** The values of all Sec-WebSocket-Accept lines. */
  static List<String> accepts(Exchange exchange) {
    return exchange.response().map(r -> r.values("Sec-WebSocket-Accept")).orElse(List.of());
  }

  private static boolean hasRightAccept(Exchange exchange) {
    String right = AcceptKey.of(exchange.request().value("Sec-WebSocket-Key").orElse(""));
    return accepts(exchange).equals(List.of(right));
  }

  private static String joined(Exchange exchange, String name) {
    return exchange.response().flatMap(response -> response.joined(name)).orElse("none");
  }

  private static int status(Exchange exchange) {
    return exchange.response().map(Response::status).orElse(0);
  }

  private static String anyOf(List<Integer> statuses) {
    return String.join(" or ", statuses.stream().map(String::valueOf).toList());
  }
}

package org.upgradetck.suites.expect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
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
import org.upgradetck.suites.play.Take;

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
   * 9110, 7.8): any complete response but a 101; a 5xx warns, unless it is one of those that say
   * just what the server does not do.
   */
  public static Clause answeredAsPlainHttp(Integer... fitting) {
    List<Integer> also = Arrays.asList(fitting);
    return refusedWith(
        "with a status below 500" + (also.isEmpty() ? "" : ", or " + anyOf(also)),
        status -> (status >= 200 && status < 500) || also.contains(status));
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
          if (isCutByWhatWasNotRead(outcome)) {
            return Finding.met(outcome.inWords() + ", cut off because the request was not read");
          }
          boolean complete =
              outcome.answer().map(r -> r.bodyComplete() || r.bodyGoesOn()).orElse(false);
          return complete ? Finding.met(outcome.inWords()) : Finding.broken(outcome.inWords());
        });
  }

  /**
   * A server that says that the request is too large for it need not read the rest, and then its
   * TCP may throw away the end of what it answered (RFC 9112, section 9.6).
   */
  private static boolean isCutByWhatWasNotRead(Outcome outcome) {
    return outcome instanceof Outcome.Refused refused
        && refused.end() == End.RESET
        && !refused.response().bodyComplete()
        && Set.of(413, 414, 431).contains(refused.response().status());
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
        in101(exchange -> speech(exchange.afterSwitch().orElseThrow())));
  }

  /**
   * Output may be delayed without limit (RFC 6455, 2.1), and a server may disconnect whom it finds
   * too costly (4.1): only what is really sent in place of the Pong is a breach.
   */
  private static Finding speech(Switch after) {
    if (after.isProved()) {
      return Finding.met(after.inWords());
    }
    if (after.proof() instanceof Switch.Proof.Unread) {
      return Finding.unjudged("the target " + after.inWords());
    }
    boolean nothingCame =
        after.proof() instanceof Switch.Proof.Nothing
            || after.proof() instanceof Switch.Proof.Closed;
    return nothingCame
        ? Finding.brokenAt(Level.SHOULD, after.inWords())
        : Finding.broken(after.inWords());
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

  /**
   * The same, or refused with a 4xx: what differs from the control is a resource of its own, or
   * something that a server need not take.
   */
  public static Clause sameOutcomeAsTheControlOrRefused() {
    return oneOf(
        outcome("takes it like the control", sameOutcomeAsTheControl()),
        outcome("refuses it", refused()));
  }

  private static Clause equality(Function<Expectation, Expectation> gradeOfAcceptance) {
    Expectation acceptance =
        gradeOfAcceptance.apply(
            Expectation.that("is accepted like the control", scene -> acceptance(scene.last())));
    return () ->
        List.of(
            acceptance,
            unlessControlHasIt(
                "sends the right Sec-WebSocket-Accept like the control",
                Answers::hasRightAccept,
                exchange ->
                    hasRightAccept(exchange)
                        ? Finding.met("the right Accept")
                        : Finding.broken("a wrong Accept, but the control has the right one")),
            sameAsControl(
                "agrees to the same subprotocol as the control", "Sec-WebSocket-Protocol"),
            sameAsControl(
                "agrees to the same extensions as the control", "Sec-WebSocket-Extensions"),
            unlessControlHasIt(
                "really switches like the control",
                Exchange::isSwitched,
                exchange -> speech(exchange.afterSwitch().orElseThrow())));
  }

  /**
   * One part of the equality that can be right or wrong. A fault that the control has too belongs
   * to another case; one that only the control has shows that the target is not steady.
   */
  private static Expectation unlessControlHasIt(
      String says, Predicate<Exchange> isRight, Function<Exchange, Finding> check) {
    return Expectation.that(
        says,
        scene ->
            beside(
                scene,
                (row, control) -> {
                  Finding finding = check.apply(row);
                  if (isRight.test(control)) {
                    return finding;
                  }
                  return finding instanceof Finding.Met
                      ? Finding.unjudged("the control had a fault that the row has not")
                      : Finding.met("the same fault as in the control, which another case judges");
                }));
  }

  /** One part of the equality that can differ. */
  private static Expectation sameAsControl(String says, String field) {
    return Expectation.that(
        says,
        scene ->
            beside(
                scene,
                (row, control) -> {
                  String expected = joined(control, field);
                  String actual = joined(row, field);
                  return expected.equals(actual)
                      ? Finding.met(actual)
                      : Finding.broken(actual + ", but the control: " + expected);
                }));
  }

  private static Finding beside(
      Scene scene, BiFunction<Exchange, Exchange, Finding> rowAndControl) {
    if (!scene.last().isAccepted()) {
      return Finding.unjudged("the target " + scene.last().outcome().inWords());
    }
    return scene
        .control()
        .map(Take::last)
        .filter(Exchange::isAccepted)
        .map(control -> rowAndControl.apply(scene.last(), control))
        .orElseGet(() -> Finding.unjudged("the control was not accepted"));
  }

  /** The control is accepted again after the row, on a connection of its own. */
  public static Expectation stillAcceptsTheControl() {
    return Expectation.that(
            "accepts the plain handshake again afterwards",
            scene ->
                scene
                    .followUp()
                    .map(take -> acceptance(take.last()))
                    .orElseGet(() -> Finding.unjudged("the plain handshake was not repeated")))
        .askingAgain();
  }

  /** The clause, judged only where there is a 101 to judge: a refusal is not its business. */
  public static Clause ofThe101(Clause clause) {
    return clause.except(
        scene ->
            scene.last().isAccepted()
                ? Optional.empty()
                : Optional.of(Finding.unjudged("the target " + scene.last().outcome().inWords())));
  }

  /**
   * The clause, judged only where the handshake is refused: what a 101 holds is not its business.
   */
  public static Clause ofTheRefusal(Clause clause) {
    return clause.except(
        scene ->
            scene.last().isRefused()
                ? Optional.empty()
                : Optional.of(Finding.unjudged("the target " + scene.last().outcome().inWords())));
  }

  /** The same refusal; a switch in its place fails, whatever the level of the case. */
  public static Clause orFailIfSwitched(Clause refusal) {
    String switching = notSwitched().says();
    return () ->
        refusal.expectations().stream()
            .map(each -> each.says().equals(switching) ? each.orFail() : each)
            .toList();
  }

  /** Nothing is answered before the request is complete; an early error only warns. */
  public static Expectation answersOnlyTheWholeRequest() {
    return Expectation.that(
        "answers only when the request is complete",
        scene -> {
          Exchange last = scene.last();
          if (!last.answeredEarly()) {
            return Finding.met("nothing came early");
          }
          String actual = last.outcome().inWords() + " before the request was complete";
          return last.isAccepted()
              ? Finding.broken(actual)
              : Finding.brokenAt(Level.SHOULD, actual);
        });
  }

  /** One of several outcomes that the text permits, each named. */
  public static Expectation oneOf(NamedClause... permitted) {
    return Alternatives.of(
        Arrays.stream(permitted)
            .map(named -> new Alternatives.Alternative(named.name(), named.clause().expectations()))
            .toList());
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
    return clause.asked(
        says -> "on every connection: " + says, (each, scene) -> onEvery(scene, each));
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
      if (finding instanceof Finding.Unjudged || finding instanceof Finding.Inapplicable) {
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
        (outcome instanceof Outcome.Unanswered unanswered && unanswered.end() == End.TIMED_OUT)
            || (outcome instanceof Outcome.Garbled garbled && garbled.end() == End.TIMED_OUT);
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

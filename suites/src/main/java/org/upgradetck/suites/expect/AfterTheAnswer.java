package org.upgradetck.suites.expect;

import java.util.List;
import java.util.Optional;
import org.upgradetck.fixtures.bytes.Bytes;
import org.upgradetck.fixtures.http.Response;
import org.upgradetck.fixtures.websocket.Frame;
import org.upgradetck.fixtures.websocket.Opcode;
import org.upgradetck.fixtures.wire.End;
import org.upgradetck.reports.model.Level;
import org.upgradetck.suites.play.AnnouncedClose;
import org.upgradetck.suites.play.Exchange;
import org.upgradetck.suites.play.Outcome;
import org.upgradetck.suites.play.Scene;
import org.upgradetck.suites.play.Switch;

/** The words for what a connection owes behind the answer. */
public final class AfterTheAnswer {

  private AfterTheAnswer() {}

  /** A Ping that stood right behind the request is answered once the connection has switched. */
  public static Expectation earlyPingAnswered(Bytes payload) {
    return Expectation.that(
        "answers the Ping that stood right behind the request",
        Answers.in101(
            exchange -> {
              Switch after = exchange.afterSwitch().orElseThrow();
              return after.others().stream().anyMatch(frame -> isPongOf(frame, payload))
                  ? Finding.met("its Pong came")
                  : Finding.broken("its Pong never came, but the target " + after.inWords());
            }));
  }

  /** Nothing behind the refusal is an answer to the frame that stood right behind the request. */
  public static Expectation frameNotServed(Bytes payload) {
    return Expectation.that(
        "does not serve the frame that stood behind the refused request",
        scene -> {
          if (!(scene.last().outcome() instanceof Outcome.Refused refused)) {
            return scene.last().isAccepted()
                ? Finding.unjudged("the request was not refused")
                : Finding.met(scene.last().outcome().inWords());
          }
          Bytes pong = Frame.pong(payload).toBytes();
          return refused.behind().contains(pong)
              ? Finding.broken("a Pong came behind the " + refused.response().status())
              : Finding.met(
                  refused.behind().isEmpty()
                      ? "nothing came behind the refusal"
                      : refused.behind().visible(40));
        });
  }

  /** The frames of the target are not masked. */
  public static Expectation framesUnmasked() {
    return Expectation.that(
        "does not mask its frames",
        Answers.in101(
            exchange -> {
              Switch after = exchange.afterSwitch().orElseThrow();
              boolean pongMasked =
                  after.proof() instanceof Switch.Proof.Ponged ponged
                      && ponged.pong().maskingKey().isPresent();
              boolean otherMasked =
                  after.others().stream().anyMatch(frame -> frame.maskingKey().isPresent());
              return pongMasked || otherMasked
                  ? Finding.broken("sent a masked frame")
                  : Finding.met("no frame was masked");
            }));
  }

  /** A Close is answered with a Close. */
  public static Expectation closeAnswered() {
    return Expectation.that(
        "answers a Close with a Close",
        Answers.in101(
            exchange -> {
              Switch.Closing closing = exchange.afterSwitch().orElseThrow().closing();
              if (closing instanceof Switch.Closing.Answered answered) {
                return Finding.met(
                    "a Close came" + answered.code().map(code -> " with code " + code).orElse(""));
              }
              if (closing instanceof Switch.Closing.Unanswered unanswered) {
                // Output may be delayed without limit (RFC 6455, 2.1), and a TCP connection that is
                // simply ended is closed all the same (7.1.5), if not cleanly.
                return Finding.brokenAt(
                    Level.SHOULD, "no Close came: " + inWords(unanswered.end()));
              }
              if (closing instanceof Switch.Closing.NotFrames strays) {
                return Finding.broken(
                    "octets came that are no frame: " + strays.octets().visible(40));
              }
              return Finding.unjudged("the closing handshake was not tried");
            }));
  }

  /** After the closing handshake the target ends the connection. */
  public static Expectation connectionEndedAfterClose() {
    return Expectation.that(
        "ends the connection after the closing handshake",
        Answers.in101(
            exchange ->
                exchange.afterSwitch().orElseThrow().closing()
                        instanceof Switch.Closing.Answered answered
                    ? ended(answered.end())
                    : Finding.unjudged("there was no closing handshake")));
  }

  /** The connection was ended, or its end announced, with the answer to the request before. */
  public static Expectation connectionEndedBefore() {
    return Expectation.that(
        "had ended the connection with the answer before",
        scene -> {
          Outcome outcome = scene.last().outcome();
          Optional<Response> answer =
              before(scene).filter(Exchange::isRefused).flatMap(Exchange::response);
          if (answer.isEmpty() || !answer.get().bodyComplete()) {
            return noAnswerBefore(scene);
          }
          boolean silent =
              outcome instanceof Outcome.Unanswered unanswered && unanswered.end() == End.TIMED_OUT;
          if (silent) {
            // Output may be delayed without limit (RFC 6455, 2.1).
            return Finding.brokenAt(Level.SHOULD, outcome.inWords());
          }
          boolean ended = AnnouncedClose.in(answer.get()) || outcome instanceof Outcome.Unanswered;
          return ended ? Finding.met(outcome.inWords()) : Finding.broken(outcome.inWords());
        });
  }

  /** Nothing came behind the answer to the request before, up to the end of the connection. */
  public static Expectation nothingBehindTheAnswerBefore() {
    return Expectation.that(
        "had sent nothing behind the answer before",
        scene -> {
          Optional<Exchange> before = before(scene).filter(Exchange::isRefused);
          if (before.isEmpty()) {
            return noAnswerBefore(scene);
          }
          Bytes more = moreBehind(before.get());
          return more.isEmpty()
              ? Finding.met("nothing came")
              : Finding.broken("octets came behind the answer before: " + more.visible(40));
        });
  }

  /** Switches and then ends the connection without a word on what stood behind the request. */
  public static Expectation endedAfterSwitch() {
    return Expectation.that(
        "switches and then ends the connection",
        Answers.in101(
            exchange -> {
              Switch after = exchange.afterSwitch().orElseThrow();
              boolean ended =
                  after.proof() instanceof Switch.Proof.Closed
                      || (after.proof() instanceof Switch.Proof.Nothing nothing
                          && (nothing.end() == End.FIN || nothing.end() == End.RESET));
              return ended ? Finding.met(after.inWords()) : Finding.broken(after.inWords());
            }));
  }

  /** The answer before announced that the connection ends. */
  public static Expectation closeWasAnnounced() {
    return Expectation.that(
        "announced the end of the connection, with Connection: close or by being HTTP/1.0",
        scene -> {
          Optional<Exchange> before = before(scene);
          if (before.flatMap(Exchange::response).filter(Response::bodyComplete).isEmpty()
              || !before.get().isRefused()) {
            return noAnswerBefore(scene);
          }
          return AnnouncedClose.in(before.get().response().orElseThrow())
              ? Finding.met("the answer before announced it")
              : Finding.broken(
                  "the answer before did not announce it, and then the target "
                      + scene.last().outcome().inWords());
        });
  }

  /** The status is that of the control. */
  public static Expectation sameStatusAsTheControl() {
    return Expectation.that(
        "answers with the same status as the control",
        scene -> {
          Optional<Integer> control =
              scene.control().flatMap(take -> take.last().response()).map(r -> r.status());
          Optional<Integer> actual = scene.last().response().map(r -> r.status());
          if (control.isEmpty() || actual.isEmpty()) {
            return Finding.unjudged("the target " + scene.last().outcome().inWords());
          }
          return control.equals(actual)
              ? Finding.met("answered " + actual.get())
              : Finding.broken("answered " + actual.get() + ", but the control " + control.get());
        });
  }

  /** What was asked before on the connection: where it had ended by then, what ended it. */
  private static Optional<Exchange> before(Scene scene) {
    List<Exchange> exchanges = scene.row().exchanges();
    List<Exchange> before = exchanges.subList(0, Math.max(0, exchanges.size() - 1));
    return before.stream()
        .filter(exchange -> !(exchange.outcome() instanceof Outcome.NotReached))
        .reduce((earlier, later) -> later)
        .or(() -> before.stream().findFirst());
  }

  /**
   * A server may hang up on a request (RFC 6455, 10.7), may answer with content that has no end,
   * and may take a handshake that others refuse: then no further answer can stand behind.
   */
  private static Finding noAnswerBefore(Scene scene) {
    Optional<Outcome> before = before(scene).map(Exchange::outcome);
    String why = "the request before " + before.map(Outcome::inWords).orElse("was not sent");
    boolean hungUp =
        before
            .filter(outcome -> outcome instanceof Outcome.Unanswered)
            .map(outcome -> ((Outcome.Unanswered) outcome).end() != End.TIMED_OUT)
            .orElse(false);
    boolean switched = before(scene).map(Exchange::isAccepted).orElse(false);
    boolean streams =
        before.flatMap(Outcome::answer).map(answer -> answer.bodyGoesOn()).orElse(false);
    return hungUp || streams || switched ? Finding.inapplicable(why) : Finding.unjudged(why);
  }

  /** What came behind a complete answer. */
  private static Bytes moreBehind(Exchange exchange) {
    return exchange.outcome() instanceof Outcome.Refused refused ? refused.behind() : Bytes.EMPTY;
  }

  private static boolean isPongOf(Frame frame, Bytes payload) {
    return frame.opcode() == Opcode.PONG && frame.payload().equals(payload);
  }

  private static Finding ended(End end) {
    return end == End.FIN || end == End.RESET
        ? Finding.met(inWords(end))
        : Finding.broken("it stayed open");
  }

  private static String inWords(End end) {
    return switch (end) {
      case FIN -> "the connection was closed (FIN)";
      case RESET -> "the connection was reset (RST)";
      default -> "the connection stayed open and silent";
    };
  }
}

package org.upgradetck.suites.expect;

import java.util.List;
import java.util.Optional;
import org.upgradetck.fixtures.http.Response;
import org.upgradetck.fixtures.websocket.AcceptKey;
import org.upgradetck.fixtures.wire.End;
import org.upgradetck.suites.play.AnnouncedClose;
import org.upgradetck.suites.play.Exchange;
import org.upgradetck.suites.play.Outcome;

/** The words for what comes of octets that are no request, or hardly one. */
public final class Unreadable {

  private static final String KEY = "Sec-WebSocket-Key";

  private Unreadable() {}

  /** Nothing comes: the connection ends, or the target waits for what it takes for the rest. */
  public static Expectation unanswered() {
    return Expectation.that(
        "sends nothing",
        scene -> {
          Outcome outcome = scene.last().outcome();
          return outcome instanceof Outcome.Unanswered
              ? Finding.met(outcome.inWords())
              : Finding.broken(outcome.inWords());
        });
  }

  /** The connection ends without one octet. */
  public static Expectation endedUnanswered() {
    return Expectation.that(
        "ends the connection without an answer",
        scene -> {
          Outcome outcome = scene.last().outcome();
          return outcome instanceof Outcome.Unanswered unanswered
                  && unanswered.end() != End.TIMED_OUT
              ? Finding.met(outcome.inWords())
              : Finding.broken(outcome.inWords());
        });
  }

  /** What comes is no HTTP/1.1: the target speaks the protocol that it was spoken to in. */
  public static Expectation answeredInAnotherProtocol() {
    return Expectation.that(
        "answers in another protocol than HTTP/1.1",
        scene -> {
          Outcome outcome = scene.last().outcome();
          return outcome instanceof Outcome.Garbled
              ? Finding.met(outcome.inWords())
              : Finding.broken(outcome.inWords());
        });
  }

  /** The connection over which the octets before came has ended. */
  public static Expectation endedWithTheOneBefore() {
    return Expectation.that(
        "ended the connection over which the octets before came",
        scene -> {
          Outcome before = before(scene.row().exchanges()).outcome();
          boolean closed =
              before instanceof Outcome.Unanswered unanswered && unanswered.end() != End.TIMED_OUT;
          boolean announced = before.answer().filter(AnnouncedClose::in).isPresent();
          boolean endedThen =
              scene.last().outcome() instanceof Outcome.Unanswered unanswered
                  && unanswered.end() != End.TIMED_OUT;
          String saw = "first the target " + before.inWords() + ", then it ";
          return closed || (before instanceof Outcome.Refused && (announced || endedThen))
              ? Finding.met(saw + "ended the connection")
              : Finding.broken(saw + scene.last().outcome().inWords());
        });
  }

  /** What came before was taken for a handshake after all; whether it may be, others judge. */
  public static Expectation switchedWithTheOneBefore() {
    return Expectation.that(
        "had answered the octets before with 101",
        scene -> {
          Exchange before = before(scene.row().exchanges());
          return before.isAccepted()
              ? Finding.met(before.outcome().inWords())
              : Finding.broken(before.outcome().inWords());
        });
  }

  /** If there is an Accept, it is not that of the parts of a folded key with nothing between. */
  public static Expectation foldedKeyNotJoined() {
    return Expectation.that(
        "does not take the two parts of the folded key for the key without the fold",
        scene -> {
          Exchange last = scene.last();
          String joined =
              AcceptKey.of(last.request().value(KEY).orElse("").replaceAll("[\r\n\t ]", ""));
          Optional<Response> response = last.response();
          if (response.isEmpty()) {
            return Finding.met(last.outcome().inWords());
          }
          return Answers.accepts(last).contains(joined)
              ? Finding.broken("sent the Sec-WebSocket-Accept of the parts joined: " + joined)
              : Finding.met(last.outcome().inWords());
        });
  }

  private static Exchange before(List<Exchange> exchanges) {
    return exchanges.get(Math.max(0, exchanges.size() - 2));
  }
}

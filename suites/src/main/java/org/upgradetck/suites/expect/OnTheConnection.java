package org.upgradetck.suites.expect;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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

/** The words for content, interim answers, and several requests on one connection. */
public final class OnTheConnection {

  private static final Bytes STATUS_LINE = Bytes.latin1("HTTP/1.");
  private static final Bytes BAD_REQUEST = Bytes.latin1("HTTP/1.1 400");

  /** RFC 6455, section 7.4.1: the codes of a frame that was wrong in itself. */
  private static final Set<Integer> WRONG_FRAME = Set.of(1002, 1003, 1007, 1009);

  private OnTheConnection() {}

  /** The clause, about the first request of the connection instead of the last. */
  public static Clause ofTheFirst(Clause clause) {
    return clause.asked(
        says -> "first request: " + says, (each, scene) -> each.in(scene.with(first(scene))));
  }

  /** The clause, where the first request is not taken for a switch, which ends all HTTP. */
  public static Clause unlessTheFirstSwitched(Clause clause) {
    return clause.except(
        scene ->
            first(scene).isAccepted()
                ? Optional.of(Finding.inapplicable("the first request was answered 101"))
                : Optional.empty());
  }

  /** Nothing that came behind the first request is answered. */
  public static Expectation nothingServedBehindTheFirst() {
    return nothingServedBehindTheFirst(
        "answers nothing that comes behind that request", later -> later.response().isPresent());
  }

  /**
   * What comes behind the start of a chunk is data of the chunk. Where the chunk itself cannot be
   * read, that may be said behind an answer that was given before, with 400 and the end.
   */
  public static Expectation nothingServedBehindTheChunk() {
    return nothingServedBehindTheFirst(
        "answers nothing that comes behind the start of the chunk",
        later -> later.response().filter(response -> !isRefusalOfTheChunk(response)).isPresent());
  }

  private static boolean isRefusalOfTheChunk(Response response) {
    return (response.status() == 400 || response.status() == 413) && AnnouncedClose.in(response);
  }

  private static Expectation nothingServedBehindTheFirst(String says, Predicate<Exchange> served) {
    return Expectation.that(
        says,
        scene -> {
          if (first(scene).isAccepted()) {
            return Finding.inapplicable("the target answered 101");
          }
          return later(scene).stream()
              .filter(served)
              .findFirst()
              .map(later -> Finding.broken("the next request was answered: " + status(later)))
              .orElse(Finding.met("no second answer came"));
        });
  }

  /** The second request of the connection is answered too. */
  public static Expectation theNextIsAnswered() {
    return Expectation.that(
        "answers the next request too",
        scene -> {
          String seen = scene.last().outcome().inWords();
          if (scene.last().response().map(Response::bodyComplete).orElse(false)) {
            return Finding.met(seen);
          }
          return hungUp(first(scene))
              ? Finding.inapplicable("the target " + first(scene).outcome().inWords())
              : Finding.brokenAt(Level.SHOULD, "the next request: the target " + seen);
        });
  }

  /** The connection ends behind the first answer, with or without a word, and nothing follows. */
  public static Expectation endedBehindTheFirst() {
    return Expectation.that(
        "ends the connection behind its first answer",
        scene -> {
          Outcome outcome = scene.last().outcome();
          if (outcome.answer().isPresent()) {
            return Finding.broken("the next request: the target " + outcome.inWords());
          }
          boolean announced = first(scene).response().map(AnnouncedClose::in).orElse(false);
          boolean ended =
              outcome instanceof Outcome.Unanswered unanswered && unanswered.end() != End.TIMED_OUT;
          return announced || ended || hungUp(first(scene))
              ? Finding.met("no second answer came")
              : Finding.brokenAt(Level.SHOULD, "the target " + outcome.inWords());
        });
  }

  /** The answer to the first request announced the end of the connection. */
  public static Expectation announcesTheEnd() {
    return Expectation.that(
        "announces the end of the connection",
        scene -> {
          Optional<Response> answer = scene.last().response();
          String why = "the target " + scene.last().outcome().inWords();
          if (hungUp(scene.last())) {
            return Finding.inapplicable(why);
          }
          if (answer.isEmpty() || scene.last().isAccepted()) {
            return Finding.unjudged(why);
          }
          return AnnouncedClose.in(answer.get())
              ? Finding.met("it is announced")
              : Finding.broken("answered " + answer.get().status() + " without Connection: close");
        });
  }

  /** A server may drop the connection in place of an answer (RFC 6455, 10.7). */
  private static boolean hungUp(Exchange exchange) {
    return exchange.outcome() instanceof Outcome.Unanswered unanswered
        && unanswered.end() != End.TIMED_OUT;
  }

  /** No octet of the content is taken for a request: each request has one answer. */
  public static Expectation oneAnswerToEachRequest() {
    return Expectation.that(
        "takes no octet of the content for another request",
        scene -> {
          for (Exchange exchange : scene.row().exchanges()) {
            if (exchange.outcome() instanceof Outcome.Refused refused
                && refused.behind().contains(STATUS_LINE)) {
              String second = "a second answer: " + refused.behind().visible(60);
              // Where the end was announced, a 400 may be about the content itself. Any other
              // status was looked up for a request that nobody sent.
              boolean late =
                  AnnouncedClose.in(refused.response()) && refused.behind().startsWith(BAD_REQUEST);
              return late ? Finding.brokenAt(Level.SHOULD, second) : Finding.broken(second);
            }
          }
          return Finding.met(scene.last().outcome().inWords());
        });
  }

  /** The content is not taken for the first frames of the new protocol. */
  public static Expectation contentIsNoFrame(Bytes pingPayload) {
    return Expectation.that(
        "takes no octet of the content for a frame",
        scene -> {
          Exchange last = scene.last();
          if (last.outcome() instanceof Outcome.Refused refused
              && refused.behind().contains(Frame.pong(pingPayload).toBytes())) {
            return Finding.broken("a Pong came behind the " + refused.response().status());
          }
          Optional<Switch> switched = last.afterSwitch();
          if (switched.isEmpty()) {
            return Finding.met(last.outcome().inWords());
          }
          Switch after = switched.get();
          boolean served =
              after.others().stream()
                  .anyMatch(
                      frame ->
                          frame.opcode() == Opcode.PONG && frame.payload().equals(pingPayload));
          if (served) {
            return Finding.broken("a Pong to the frame in the content came");
          }
          if (after.isProved()) {
            return Finding.met("the first frame behind the content was understood");
          }
          boolean misread =
              after.proof() instanceof Switch.Proof.Closed closed
                  && closed.code().map(WRONG_FRAME::contains).orElse(false);
          // A server may end a connection at any time (RFC 9112, 9.5), also in place of reading
          // content that has a length (9.3); what comes in chunks it has to be able to read (6.1).
          boolean chunked = !last.request().fields("Transfer-Encoding").isEmpty();
          return misread && chunked
              ? Finding.broken("answered 101, then " + after.inWords())
              : Finding.brokenAt(Level.SHOULD, "answered 101, then " + after.inWords());
        });
  }

  /** What is pipelined behind an accepted handshake is not answered as HTTP. */
  public static Expectation noHttpBehindThe101() {
    return Expectation.that(
        "speaks no HTTP behind its 101",
        scene -> {
          Exchange first = first(scene);
          Optional<Switch> switched = first.afterSwitch();
          if (switched.isEmpty()) {
            return Finding.met("the target " + first.outcome().inWords());
          }
          boolean http =
              switched.get().proof() instanceof Switch.Proof.NotFrames strays
                  && strays.octets().startsWith(STATUS_LINE);
          return http
              ? Finding.broken("answered 101, then " + switched.get().inWords())
              : Finding.met("answered 101, then " + switched.get().inWords());
        });
  }

  /** Behind a 101 the target deals with octets that are no frame: it ends the connection. */
  public static Expectation endsOverWhatIsNoFrame() {
    return Expectation.that(
        "ends the connection over octets that are no frame",
        scene -> {
          Exchange first = first(scene);
          Optional<Switch> switched = first.afterSwitch();
          if (switched.isEmpty()) {
            return Finding.met("the target " + first.outcome().inWords());
          }
          boolean ended =
              switched.get().proof() instanceof Switch.Proof.Closed
                  || (switched.get().proof() instanceof Switch.Proof.Nothing nothing
                      && nothing.end() != End.TIMED_OUT
                      && nothing.end() != End.OPEN);
          return ended
              ? Finding.met("answered 101, then " + switched.get().inWords())
              : Finding.broken("answered 101, then " + switched.get().inWords());
        });
  }

  /** The 101 to a client that awaits 100 comes behind a 100. */
  public static Expectation hundredBeforeThe101() {
    return Expectation.that(
        "sends 100 before a 101",
        scene -> {
          Exchange last = scene.last();
          if (!last.isAccepted()) {
            return Finding.met("no 101: the target " + last.outcome().inWords());
          }
          return statuses(last).contains(100)
              ? Finding.met("100, then 101")
              : Finding.broken("answered 101 without a 100 before it");
        });
  }

  /** Something is answered while the client still withholds its content. */
  public static Expectation doesNotWaitForTheContent() {
    return Expectation.that(
        "answers at once, without waiting for the content",
        scene -> {
          Exchange last = scene.last();
          if (last.answeredEarly()) {
            return Finding.met(
                statuses(last).isEmpty()
                    ? last.outcome().inWords()
                    : "sent " + statuses(last).get(0) + " first");
          }
          if (last.outcome() instanceof Outcome.NotConnected
              || last.outcome() instanceof Outcome.NotReached) {
            return Finding.unjudged("the target " + last.outcome().inWords());
          }
          return last.response().isPresent()
              ? Finding.broken("answered only when it had the content: " + status(last))
              : Finding.brokenAt(Level.SHOULD, "the target " + last.outcome().inWords());
        });
  }

  /** No interim answer comes, the 101 included. */
  public static Expectation noInterimAnswer() {
    return Expectation.that(
        "sends no interim answer",
        scene -> {
          Exchange last = scene.last();
          if (!statuses(last).isEmpty()) {
            return Finding.broken("sent " + statuses(last).get(0));
          }
          if (last.isAccepted()) {
            return Finding.inapplicable("a 101, which other cases judge, came without one");
          }
          return last.outcome() instanceof Outcome.NotConnected
              ? Finding.unjudged("the target " + last.outcome().inWords())
              : Finding.met("the target " + last.outcome().inWords());
        });
  }

  /** The answer did not announce the end of the connection. */
  public static Expectation leavesTheConnectionOpen() {
    return Expectation.that(
        "leaves the connection open",
        scene -> {
          Optional<Response> answer = scene.last().response();
          if (answer.isEmpty()) {
            return Finding.broken("the target " + scene.last().outcome().inWords());
          }
          boolean close =
              answer.get().members("Connection").stream().anyMatch("close"::equalsIgnoreCase);
          return close
              ? Finding.broken("answered " + answer.get().status() + " with Connection: close")
              : Finding.met("answered " + answer.get().status());
        });
  }

  /** A final answer, or a 101, comes in the end. */
  public static Expectation answeredAtLast() {
    return Expectation.that(
        "answers in the end",
        scene -> {
          Exchange last = scene.last();
          if (last.outcome() instanceof Outcome.NotConnected
              || last.outcome() instanceof Outcome.NotReached) {
            return Finding.unjudged("the target " + last.outcome().inWords());
          }
          return last.response().isPresent()
              ? Finding.met(last.outcome().inWords())
              : Finding.broken(last.outcome().inWords());
        });
  }

  /** The connection ends without an answer. */
  public static Expectation closesWithoutAnAnswer() {
    return Expectation.that(
        "ends the connection without an answer",
        scene -> {
          Outcome outcome = scene.last().outcome();
          boolean ended =
              (outcome instanceof Outcome.Unanswered unanswered
                      && unanswered.end() != End.TIMED_OUT)
                  || (outcome instanceof Outcome.Garbled garbled && garbled.end() != End.TIMED_OUT);
          return ended ? Finding.met(outcome.inWords()) : Finding.broken(outcome.inWords());
        });
  }

  /** No 101 comes while a part of the request is still missing. */
  public static Expectation noSwitchBeforeTheWholeRequest() {
    return Expectation.that(
        "does not switch before the request is complete",
        scene -> {
          Exchange last = scene.last();
          if (last.outcome() instanceof Outcome.NotConnected) {
            return Finding.unjudged("the target " + last.outcome().inWords());
          }
          return last.answeredEarly() && last.isAccepted()
              ? Finding.broken("answered 101 before the request was complete")
              : Finding.met(last.outcome().inWords());
        });
  }

  /** The answer is no server error. */
  public static Expectation noServerError() {
    return Expectation.that(
        "answers without a server error other than 501",
        scene -> {
          Optional<Response> answer = scene.last().response();
          if (answer.isEmpty()) {
            return Finding.unjudged("the target " + scene.last().outcome().inWords());
          }
          return answer.get().status() < 500 || answer.get().status() == 501
              ? Finding.met("answered " + answer.get().status())
              : Finding.broken("answered " + answer.get().status());
        });
  }

  /** The answer has this status. */
  public static Expectation answeredWith(int status) {
    return Expectation.that(
        "answers " + status,
        scene ->
            scene.last().response().map(Response::status).filter(s -> s == status).isPresent()
                ? Finding.met("answered " + status)
                : Finding.broken(scene.last().outcome().inWords()));
  }

  /** A second answer behind a refusal is nothing but an error. */
  public static Expectation onlyErrorsBehindTheRefusal() {
    return Expectation.that(
        "answers what stands behind the refused request, if at all, with one error",
        scene -> {
          if (!(scene.last().outcome() instanceof Outcome.Refused refused)) {
            return scene.last().isAccepted()
                ? Finding.unjudged("the request was not refused")
                : Finding.met("the target " + scene.last().outcome().inWords());
          }
          Bytes behind = refused.behind();
          int second = behind.indexOf(STATUS_LINE, 0);
          if (second < 0) {
            return Finding.met("no second answer came");
          }
          int statusAt = second + "HTTP/1.1 ".length();
          boolean error = statusAt < behind.length() && behind.at(statusAt) >= '4';
          boolean third = behind.indexOf(STATUS_LINE, statusAt) >= 0;
          return error && !third
              ? Finding.met("the second answer is an error")
              : Finding.broken("what came behind the refusal: " + behind.visible(80));
        });
  }

  /** An extension is agreed to only on connections where it was offered. */
  public static Expectation extensionsOnlyWhereOffered() {
    return Expectation.that(
        "agrees to an extension only where one was offered",
        Answers.in101(
            exchange -> {
              boolean offered = !exchange.request().fields("Sec-WebSocket-Extensions").isEmpty();
              boolean agreed =
                  exchange.response().map(r -> r.has("Sec-WebSocket-Extensions")).orElse(false);
              return agreed && !offered
                  ? Finding.broken("agreed to an extension that this client had not offered")
                  : Finding.met("offered: " + offered + ", agreed: " + agreed);
            }));
  }

  private static Exchange first(Scene scene) {
    return scene.row().exchanges().get(0);
  }

  private static List<Exchange> later(Scene scene) {
    List<Exchange> all = scene.row().exchanges();
    return all.subList(1, all.size());
  }

  private static List<Integer> statuses(Exchange exchange) {
    return exchange.outcome().interim().stream().map(Response::status).toList();
  }

  private static String status(Exchange exchange) {
    return exchange.response().map(Response::status).map(String::valueOf).orElse("nothing");
  }
}

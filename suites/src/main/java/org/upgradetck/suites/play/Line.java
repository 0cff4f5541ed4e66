package org.upgradetck.suites.play;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.upgradetck.fixtures.bytes.Bytes;
import org.upgradetck.fixtures.http.Reading;
import org.upgradetck.fixtures.http.Request;
import org.upgradetck.fixtures.target.Waits;
import org.upgradetck.fixtures.wire.Conversation;
import org.upgradetck.fixtures.wire.Dialler;
import org.upgradetck.fixtures.wire.End;
import org.upgradetck.fixtures.wire.NotConnected;
import org.upgradetck.suites.extension.Compression;
import org.upgradetck.suites.script.Cast;
import org.upgradetck.suites.script.Delivery;
import org.upgradetck.suites.script.Step;

/** One connection of a script while it is played. Used by one thread. */
final class Line implements AutoCloseable {

  /** Long enough that two pieces are two segments to the reader, short enough to go unnoticed. */
  private static final Duration BETWEEN_PIECES = Duration.ofMillis(75);

  /** Of "HTTP/1.1 2": where the status begins, and which digit no interim answer begins with. */
  private static final int STATUS_AT = "HTTP/1.1 ".length();

  /**
   * A request that was sent, until its answer is read.
   *
   * @param step what it was made of
   * @param request the request
   * @param answeredEarly whether something came before it was complete
   * @param nextIsSent whether the next request stands right behind it
   */
  private record Pending(Step step, Request request, boolean answeredEarly, boolean nextIsSent) {

    /** Whether the target may have taken something behind the head for a request of its own. */
    boolean mayBeAnsweredTwice() {
      return !nextIsSent && !(step.behind().isEmpty() && request.body().isEmpty());
    }

    /** What a server that switches finds, or may believe to find, of frames before our own. */
    boolean hasEarlyOctets() {
      return nextIsSent
          || !(step.behind().isEmpty()
              && step.behindThe101().isEmpty()
              && request.body().isEmpty());
    }
  }

  private final Waits waits;
  private final Cast cast;
  private final @Nullable Conversation conversation;
  private final String whyNot;
  private final List<Exchange> exchanges = new ArrayList<>();
  private final Deque<Pending> pending = new ArrayDeque<>();
  private Optional<String> over = Optional.empty();
  private End endSeen = End.OPEN;
  private boolean tornDown;

  private Line(Waits waits, Cast cast, @Nullable Conversation conversation, String whyNot) {
    this.waits = waits;
    this.cast = cast;
    this.conversation = conversation;
    this.whyNot = whyNot;
  }

  static Line open(Dialler dialler, Waits waits, Cast cast) {
    try {
      return new Line(waits, cast, dialler.open(), "");
    } catch (NotConnected e) {
      return new Line(waits, cast, null, String.valueOf(e.getMessage()));
    }
  }

  /** Sends requests one right behind the other; the last one says how they are delivered. */
  void send(List<Step> group) {
    List<Request> requests = new ArrayList<>();
    Bytes octets = Bytes.EMPTY;
    for (Step step : group) {
      Request request = step.compose(cast);
      requests.add(request);
      octets = octets.plus(request.toBytes()).plus(step.behind());
    }
    tornDown = group.get(group.size() - 1).delivery() instanceof Delivery.TornDown;
    boolean early = false;
    if (conversation != null && over.isEmpty()) {
      // What comes while the last of several is being sent may well answer those before it.
      boolean alone = group.size() == 1;
      int head =
          octets.length()
              - group.get(group.size() - 1).behind().length()
              - requests.get(requests.size() - 1).body().length();
      early = deliver(conversation, group.get(group.size() - 1).delivery(), octets, head, alone);
    }
    for (int i = 0; i < group.size(); i++) {
      pending.add(new Pending(group.get(i), requests.get(i), early, i < group.size() - 1));
    }
  }

  /**
   * Sends the octets.
   *
   * @param head how many of them come before the content
   * @param alone whether they are one request, so that what comes back answers it
   * @return whether something came back before the last piece was sent
   */
  private boolean deliver(
      Conversation open, Delivery delivery, Bytes octets, int head, boolean alone) {
    List<Bytes> pieces = delivery.cut(octets);
    if (delivery instanceof Delivery.HalfClosed) {
      open.sendPieces(pieces);
      open.halfClose();
      return false;
    }
    if (delivery instanceof Delivery.ContentWithheld) {
      open.send(pieces.get(0));
      boolean answered = open.awaitArrival(waits.answerWithin());
      if (!isFinal(open.unread())) {
        open.sendPieces(pieces.subList(1, pieces.size()));
      }
      return answered;
    }
    if (delivery instanceof Delivery.Pieces cut) {
      Duration pause =
          cut.pauses() == 0 ? BETWEEN_PIECES : waits.quietFor().multipliedBy(cut.pauses());
      return deliver(open, pieces, pause, head, alone);
    } else if (pieces.size() > 1) {
      // The first octet has its time to arrive alone; those behind it may melt together on the way.
      open.send(pieces.get(0));
      if (open.awaitArrival(BETWEEN_PIECES) && alone) {
        return true;
      }
      open.sendPieces(pieces.subList(1, pieces.size()));
    } else {
      open.sendPieces(pieces);
    }
    return false;
  }

  /**
   * Sends the pieces with time between them. An answer to half a head makes the rest of it
   * pointless. An answer to the head alone does not: a client changes protocols only when its whole
   * request is sent (RFC 9110, section 7.8), and a connection that goes on begins its next request
   * behind the content (RFC 9112, section 9.3). Only where the connection has ended nobody wants
   * the rest (section 9.5), and to send it could cost us the answer (section 9.6).
   */
  private boolean deliver(
      Conversation open, List<Bytes> pieces, Duration pause, int head, boolean alone) {
    boolean early = false;
    int sent = 0;
    for (Bytes piece : pieces.subList(0, pieces.size() - 1)) {
      open.send(piece);
      sent += piece.length();
      if (open.awaitArrival(pause) && alone && !early) {
        early = true;
        if (sent < head) {
          return true;
        }
        open.awaitQuiet(waits.quietFor());
      }
      if (early && open.end() != End.OPEN) {
        return true;
      }
    }
    open.send(pieces.get(pieces.size() - 1));
    return early;
  }

  /** Whether this is the beginning of an answer in whose place no content is wanted any more. */
  private static boolean isFinal(Bytes answer) {
    return answer.length() > STATUS_AT && answer.at(STATUS_AT) >= '2';
  }

  void read(boolean isLast, AfterSwitch afterSwitch, Duration within) {
    Pending sent = pending.remove();
    Outcome outcome = outcome(sent, isLast, afterSwitch, within);
    exchanges.add(
        new Exchange(
            sent.request(), sent.step().behind(), sent.answeredEarly(), outcome, cast.turn()));
    if (isLast) {
      end();
    } else if (over.isEmpty()) {
      over = whyNoNext(outcome, sent.nextIsSent());
    }
  }

  private Outcome outcome(Pending sent, boolean isLast, AfterSwitch afterSwitch, Duration within) {
    if (conversation == null) {
      return new Outcome.NotConnected(whyNot);
    }
    if (over.isPresent()) {
      return new Outcome.NotReached(over.get());
    }
    String method = sent.request().startLine().method().asLatin1();
    Reading reading = conversation.readResponse(method, within);
    if (reading instanceof Reading.Answered answered) {
      if (answered.response().status() != 101) {
        End end = conversation.end();
        // Only quiet, or the end, can show that nothing more comes; it is worth its time where
        // something could: behind octets that were sent early, and before an announced end, behind
        // which no further answer would show it.
        boolean lastWord = !isLast && !sent.nextIsSent() && AnnouncedClose.in(answered.response());
        Bytes more =
            sent.mayBeAnsweredTwice() || lastWord
                ? conversation.readQuietly(waits.quietFor())
                : Bytes.EMPTY;
        return new Outcome.Refused(answered.interim(), answered.response(), end, more);
      }
      // What was pipelined behind an accepted handshake is its early octets, whatever it looks
      // like.
      boolean follows =
          (isLast || sent.nextIsSent()) && !(sent.step().delivery() instanceof Delivery.HalfClosed);
      Switch after =
          follows
              ? afterSwitch.follow(
                  conversation,
                  new AfterSwitch.Sent(
                      sent.hasEarlyOctets(),
                      sent.step().behindThe101(),
                      sent.step().dialogue(),
                      Compression.agreedIn(answered.response())),
                  within,
                  cast.random())
              : AfterSwitch.notFollowed();
      return new Outcome.Accepted(answered.interim(), answered.response(), after);
    }
    if (reading instanceof Reading.Unreadable unreadable) {
      return new Outcome.Garbled(
          unreadable.why(), unreadable.end(), unreadable.received().length());
    }
    return new Outcome.Unanswered(((Reading.NoAnswer) reading).end());
  }

  /** Why no further request makes sense on this connection, if so. */
  private static Optional<String> whyNoNext(Outcome outcome, boolean nextIsSent) {
    if (outcome instanceof Outcome.Refused refused && refused.response().bodyComplete()) {
      // What is sent already may be answered in spite of what was announced; that is worth seeing.
      return !nextIsSent && AnnouncedClose.in(refused.response())
          ? Optional.of("its answer before announced the end of the connection")
          : Optional.empty();
    }
    return Optional.of("the request before it " + outcome.inWords());
  }

  List<Exchange> exchanges() {
    return exchanges;
  }

  /** Closes a connection that has nothing more to say, so that it does not stand in others' way. */
  private void end() {
    if (conversation != null) {
      endSeen = conversation.end();
      if (tornDown) {
        conversation.abort();
      } else {
        conversation.close();
      }
    }
  }

  Optional<Transcript> transcript() {
    return conversation == null
        ? Optional.empty()
        : Optional.of(Transcript.of(cast.turn(), conversation, endSeen));
  }

  /** Ends the connection from another thread. */
  void abort() {
    if (conversation != null) {
      conversation.abort();
    }
  }

  @Override
  public void close() {
    if (conversation != null) {
      conversation.close();
    }
  }
}

package org.upgradetck.suites.play;

import java.time.Duration;
import java.util.ArrayList;
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
import org.upgradetck.suites.script.Dialogue;
import org.upgradetck.suites.script.Step;

/** One connection of a script while it is played. Used by one thread. */
final class Line implements AutoCloseable {

  /** Long enough that two pieces are two segments to the reader, short enough to go unnoticed. */
  private static final Duration BETWEEN_PIECES = Duration.ofMillis(75);

  /** What the latest request was, until its answer is read. */
  private record Pending(Request request, Bytes behind, Dialogue dialogue, boolean answeredEarly) {}

  private final Waits waits;
  private final Cast cast;
  private final @Nullable Conversation conversation;
  private final String whyNot;
  private final List<Exchange> exchanges = new ArrayList<>();
  private @Nullable Pending pending;
  private Optional<String> over = Optional.empty();
  private End endSeen = End.OPEN;

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

  void send(Step step) {
    Request request = step.compose(cast);
    boolean early = false;
    if (conversation != null && over.isEmpty()) {
      early = deliver(conversation, step, request.toBytes().plus(step.behind()));
    }
    pending = new Pending(request, step.behind(), step.dialogue(), early);
  }

  /** Sends the octets; true when something came back before the last piece was sent. */
  private boolean deliver(Conversation open, Step step, Bytes octets) {
    List<Bytes> pieces = step.delivery().cut(octets);
    if (step.delivery() instanceof Delivery.Pieces cut) {
      Duration pause =
          cut.pauses() == 0 ? BETWEEN_PIECES : waits.quietFor().multipliedBy(cut.pauses());
      for (Bytes piece : pieces.subList(0, pieces.size() - 1)) {
        open.send(piece);
        if (open.awaitArrival(pause)) {
          return true;
        }
      }
      open.send(pieces.get(pieces.size() - 1));
    } else if (pieces.size() > 1) {
      // The first octet has its time to arrive alone; those behind it may melt together on the way.
      open.send(pieces.get(0));
      if (open.awaitArrival(BETWEEN_PIECES)) {
        return true;
      }
      open.sendPieces(pieces.subList(1, pieces.size()));
    } else {
      open.sendPieces(pieces);
    }
    return false;
  }

  void read(boolean isLast, AfterSwitch afterSwitch, Duration within) {
    Pending sent = pending;
    if (sent == null) {
      throw new IllegalStateException("nothing was sent");
    }
    pending = null;
    Outcome outcome = outcome(sent, isLast, afterSwitch, within);
    exchanges.add(
        new Exchange(sent.request(), sent.behind(), sent.answeredEarly(), outcome, cast.turn()));
    if (isLast) {
      end();
    } else if (over.isEmpty()) {
      over = whyNoNext(outcome);
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
        // Only quiet, or the end, can show that nothing more comes; it is worth its time where
        // something could: behind octets that were sent early, and before an announced end, behind
        // which no further answer would show it.
        boolean lastWord = !isLast && AnnouncedClose.in(answered.response());
        Bytes more =
            sent.behind().isEmpty() && !lastWord
                ? Bytes.EMPTY
                : conversation.readQuietly(waits.quietFor());
        return new Outcome.Refused(answered.interim(), answered.response(), more);
      }
      Switch after =
          isLast
              ? afterSwitch.follow(
                  conversation,
                  new AfterSwitch.Sent(
                      sent.behind(), sent.dialogue(), Compression.agreedIn(answered.response())),
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
  private static Optional<String> whyNoNext(Outcome outcome) {
    if (outcome instanceof Outcome.Refused refused && refused.response().bodyComplete()) {
      return AnnouncedClose.in(refused.response())
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
      conversation.close();
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

package org.upgradetck.suites.play;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.upgradetck.fixtures.bytes.Bytes;
import org.upgradetck.fixtures.target.Waits;
import org.upgradetck.fixtures.websocket.Frame;
import org.upgradetck.fixtures.websocket.FrameReading;
import org.upgradetck.fixtures.websocket.Opcode;
import org.upgradetck.fixtures.wire.Conversation;
import org.upgradetck.fixtures.wire.End;
import org.upgradetck.suites.extension.Compression;
import org.upgradetck.suites.script.Dialogue;

/**
 * Follows an accepted handshake through: a masked Ping as fence and proof (RFC 6455, 5.5.2), then
 * the closing handshake (7.1.2). Meanwhile it does what it owes as a client: it answers Pings and
 * Closes.
 */
final class AfterSwitch {

  /** Frames remembered of a target that talks before it answers. */
  private static final int MAX_REMEMBERED = 256;

  private static final int PING_OCTETS = 16;

  /** RFC 6455, section 5.5. */
  private static final int MAX_CONTROL = 125;

  /** RFC 6455, section 7.4.1. */
  private static final int NORMAL_CLOSURE = 1000;

  private static final Bytes HTTP = Bytes.latin1("HTTP/");

  private final Patience patience;
  private final Waits waits;

  AfterSwitch(Patience patience, Waits waits) {
    this.patience = patience;
    this.waits = waits;
  }

  /** The record of an accepted handshake that was left as it was. */
  static Switch notFollowed() {
    return new Switch(
        new Switch.Proof.Nothing(End.OPEN), List.of(), List.of(), new Switch.Closing.NotTried());
  }

  /**
   * Follows the connection.
   *
   * @param sent what the target gets beside the request
   * @param most how long this may take at the most
   */
  Switch follow(Conversation conversation, Sent sent, Duration most, RandomGenerator random) {
    return new Following(conversation, sent, most, random).toTheEnd();
  }

  /**
   * What the target gets from us beside the request.
   *
   * @param early whether octets were sent right behind the request, or are right behind the 101
   * @param behindThe101 octets to send before anything else
   * @param dialogue what is said before the fence
   * @param agreed what was agreed for compression
   */
  record Sent(boolean early, Bytes behindThe101, Dialogue dialogue, Optional<Compression> agreed) {}

  /** One accepted handshake while it is followed. */
  private final class Following {

    private final Conversation conversation;
    private final Sent sent;
    private final Duration most;
    private final RandomGenerator random;
    private final List<Frame> others = new ArrayList<>();
    private final List<String> oddities = new ArrayList<>();
    private final List<Dialogue.Turn> said = new ArrayList<>();
    private final List<Dialogue.Turn> unheard = new ArrayList<>();
    private final Messages messages;
    private Optional<Message> answer = Optional.empty();
    private Frame latest = Frame.pong(Bytes.EMPTY);
    private Optional<Bytes> likePong = Optional.empty();
    private boolean silent;
    private boolean closeSent;

    Following(Conversation conversation, Sent sent, Duration most, RandomGenerator random) {
      this.conversation = conversation;
      this.sent = sent;
      this.most = most;
      this.random = random;
      this.messages = new Messages(sent.agreed());
    }

    Switch toTheEnd() {
      if (!sent.behindThe101().isEmpty()) {
        conversation.send(sent.behindThe101());
      }
      if (sent.early()) {
        // With two Pings open a server may answer only the later one (RFC 6455, 5.5.3), so what
        // was sent early gets its time before the fence is sent.
        conversation.awaitArrival(waits.quietFor());
      }
      Switch.Proof proof = talked().orElseGet(this::fenced);
      Talk talk = new Talk(said, unheard, messages.heard(), sent.agreed());
      return new Switch(proof, others, oddities, closing(proof), talk);
    }

    /** Says what is to be said. Something comes back only when a fence makes no sense any more. */
    private Optional<Switch.Proof> talked() {
      for (Dialogue.Turn turn : sent.dialogue().lines().under(sent.agreed())) {
        said.add(turn);
        conversation.send(turn.octets());
        Optional<Switch.Proof> end = turn.awaited().flatMap(awaited -> answered(turn, awaited));
        if (end.isPresent()) {
          return end;
        }
      }
      if (!sent.dialogue().closes()) {
        return Optional.empty();
      }
      closeSent = true;
      return insteadOf(atLeastQuiet(), () -> false);
    }

    private Optional<Switch.Proof> answered(Dialogue.Turn turn, Dialogue.Awaited awaited) {
      // Who owed an answer and was silent for as long as it may take is not waited for as long
      // again.
      Duration within = silent ? waits.quietFor() : patience.forPong();
      Optional<Switch.Proof> other = insteadOf(within, () -> isAnswer(awaited));
      if (other.isPresent() || !isRight(awaited)) {
        unheard.add(turn);
      }
      boolean timedOut =
          other
              .filter(
                  proof ->
                      proof instanceof Switch.Proof.Nothing nothing
                          && nothing.end() == End.TIMED_OUT)
              .isPresent();
      silent |= timedOut && !awaited.mayStayAway();
      // A target that is only silent may still answer the fence.
      return timedOut ? Optional.empty() : other;
    }

    private boolean isAnswer(Dialogue.Awaited awaited) {
      return awaited instanceof Dialogue.Awaited.Text ? answer.isPresent() : isRight(awaited);
    }

    private boolean isRight(Dialogue.Awaited awaited) {
      if (awaited instanceof Dialogue.Awaited.Text text) {
        return answer.isPresent()
            && answer.get().opcode() == Opcode.TEXT
            && answer.get().fault().isEmpty()
            && answer.get().payload().equals(text.payload());
      }
      return latest.opcode() == Opcode.PONG
          && latest.payload().equals(((Dialogue.Awaited.Pong) awaited).payload());
    }

    private Switch.Proof fenced() {
      Bytes payload = octets(random, PING_OCTETS);
      send(Frame.ping(payload));
      Optional<Switch.Proof> instead = insteadOf(patience.forPong(), () -> isPongOf(payload));
      if (instead.isEmpty()) {
        return new Switch.Proof.Ponged(latest);
      }
      // Pongs may come unasked (RFC 6455, 5.5.3): only where the right one stays away was one with
      // as many octets meant for it.
      return instead.get() instanceof Switch.Proof.Nothing && likePong.isPresent()
          ? new Switch.Proof.WrongPong(likePong.get())
          : instead.get();
    }

    private boolean isPongOf(Bytes payload) {
      if (latest.opcode() != Opcode.PONG) {
        return false;
      }
      boolean right = latest.payload().equals(payload);
      if (!right && latest.payload().length() == payload.length()) {
        likePong = Optional.of(latest.payload());
      }
      return right;
    }

    /** Reads frames until there is enough; gives what came instead. */
    private Optional<Switch.Proof> insteadOf(Duration within, BooleanSupplier enough) {
      long deadline = System.nanoTime() + shorter(within, most).toNanos();
      while (true) {
        FrameReading reading = conversation.readFrame(until(deadline));
        if (reading instanceof FrameReading.TooLong tooLong) {
          return Optional.of(new Switch.Proof.Unread(tooLong.why()));
        }
        if (reading instanceof FrameReading.NotAFrame strays) {
          return Optional.of(new Switch.Proof.NotFrames(strays.received(), strays.why()));
        }
        if (reading instanceof FrameReading.NoFrame none) {
          return Optional.of(
              none.partial().startsWith(HTTP)
                  ? new Switch.Proof.NotFrames(none.partial(), "it is HTTP")
                  : new Switch.Proof.Nothing(none.end()));
        }
        Frame frame = remembered((FrameReading.GotFrame) reading);
        if (isNoFrame(frame)) {
          return Optional.of(
              new Switch.Proof.NotFrames(
                  frame.toBytes(), "read as a frame, it breaks RFC 6455, sections 5.2 and 5.5"));
        }
        if (enough.getAsBoolean()) {
          return Optional.empty();
        }
        if (frame.opcode() == Opcode.CLOSE) {
          return Optional.of(new Switch.Proof.Closed(frame.closeCode()));
        }
      }
    }

    private Switch.Closing closing(Switch.Proof proof) {
      if (proof instanceof Switch.Proof.Ponged) {
        return closing();
      }
      if (proof instanceof Switch.Proof.Closed closed) {
        boolean oursFirst = closeSent;
        sendClose();
        if (oursFirst) {
          return new Switch.Closing.Answered(closed.code(), ended(atLeastQuiet()));
        }
        // Only where we provoked the Close its end is worth the time.
        return said.isEmpty()
            ? new Switch.Closing.NotTried()
            : new Switch.Closing.ByTarget(ended(atLeastQuiet()));
      }
      return closeSent && proof instanceof Switch.Proof.Nothing nothing
          ? new Switch.Closing.Unanswered(nothing.end())
          : new Switch.Closing.NotTried();
    }

    private Switch.Closing closing() {
      sendClose();
      if (patience.forClose().isZero()) {
        return new Switch.Closing.NotTried();
      }
      long deadline = System.nanoTime() + shorter(patience.forClose(), most).toNanos();
      while (true) {
        FrameReading reading = conversation.readFrame(until(deadline));
        if (reading instanceof FrameReading.NoFrame none) {
          return none.partial().startsWith(HTTP)
              ? new Switch.Closing.NotFrames(none.partial())
              : new Switch.Closing.Unanswered(none.end());
        }
        if (reading instanceof FrameReading.NotAFrame strays) {
          return new Switch.Closing.NotFrames(strays.received());
        }
        if (!(reading instanceof FrameReading.GotFrame got)) {
          return new Switch.Closing.Unanswered(End.OPEN);
        }
        Frame frame = remembered(got);
        if (frame.opcode() == Opcode.CLOSE) {
          return new Switch.Closing.Answered(frame.closeCode(), ended(patience.forClose()));
        }
      }
    }

    /** Waits for the end of the connection; frames that still come behind the Close are kept. */
    private End ended(Duration within) {
      long deadline = System.nanoTime() + shorter(within, most).toNanos();
      while (true) {
        FrameReading reading = conversation.readFrame(until(deadline));
        if (!(reading instanceof FrameReading.GotFrame got)) {
          return conversation.awaitEnd(until(deadline));
        }
        remembered(got);
      }
    }

    /** What is worth waiting for even where the survey saw that a Close is never answered. */
    private Duration atLeastQuiet() {
      return patience.forClose().compareTo(waits.quietFor()) < 0
          ? waits.quietFor()
          : patience.forClose();
    }

    private Frame remembered(FrameReading.GotFrame got) {
      Frame frame = got.frame();
      latest = frame;
      answer = messages.add(frame);
      if (others.size() < MAX_REMEMBERED) {
        oddities.addAll(got.oddities());
        others.add(frame);
      }
      if (frame.opcode() == Opcode.PING && !closeSent) {
        send(Frame.pong(frame.payload()));
      }
      return frame;
    }

    private void sendClose() {
      if (!closeSent) {
        closeSent = true;
        send(Frame.close(NORMAL_CLOSURE, ""));
      }
    }

    private void send(Frame frame) {
      conversation.send(frame.masked(octets(random, 4)).toBytes());
    }
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /** What is left of the time; a target that never stops talking does not get more of it. */
  private static Duration until(long deadline) {
    return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
  }

  /**
   * Whether these octets only look like a frame because any two octets do: no negotiation allows
   * what is in its head. Text of HTTP behind a 101 ends up here.
   */
  private static boolean isNoFrame(Frame frame) {
    boolean control = Opcode.isControl(frame.opcode());
    return Opcode.isReserved(frame.opcode())
        || (control && (!frame.fin() || frame.payload().length() > MAX_CONTROL));
  }

  private static Bytes octets(RandomGenerator random, int count) {
    byte[] octets = new byte[count];
    random.nextBytes(octets);
    return Bytes.copyOf(octets);
  }
}

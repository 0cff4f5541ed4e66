package org.upgradetck.suites.play;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.upgradetck.fixtures.bytes.Bytes;
import org.upgradetck.fixtures.target.Waits;
import org.upgradetck.fixtures.websocket.Frame;
import org.upgradetck.fixtures.websocket.FrameReading;
import org.upgradetck.fixtures.websocket.Opcode;
import org.upgradetck.fixtures.wire.Conversation;
import org.upgradetck.fixtures.wire.End;

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
   * @param early whether octets were sent right behind the request
   * @param first octets to send before anything else
   * @param most how long this may take at the most
   */
  Switch follow(
      Conversation conversation,
      boolean early,
      Bytes first,
      Duration most,
      RandomGenerator random) {
    return new Following(conversation, most, random).toTheEnd(early, first);
  }

  /** One accepted handshake while it is followed. */
  private final class Following {

    private final Conversation conversation;
    private final Duration most;
    private final RandomGenerator random;
    private final List<Frame> others = new ArrayList<>();
    private final List<String> oddities = new ArrayList<>();
    private boolean closeSent;

    Following(Conversation conversation, Duration most, RandomGenerator random) {
      this.conversation = conversation;
      this.most = most;
      this.random = random;
    }

    Switch toTheEnd(boolean early, Bytes first) {
      if (!first.isEmpty()) {
        conversation.send(first);
      }
      if (early) {
        // With two Pings open a server may answer only the later one (RFC 6455, 5.5.3), so what
        // was sent early gets its time before the fence is sent.
        conversation.awaitArrival(waits.quietFor());
      }
      Bytes payload = octets(random, PING_OCTETS);
      send(Frame.ping(payload));
      Switch.Proof proof = proof(payload);
      Switch.Closing closing =
          proof instanceof Switch.Proof.Ponged ? closing() : new Switch.Closing.NotTried();
      return new Switch(proof, others, oddities, closing);
    }

    private Switch.Proof proof(Bytes payload) {
      long deadline = System.nanoTime() + shorter(patience.forPong(), most).toNanos();
      while (true) {
        FrameReading reading = conversation.readFrame(until(deadline));
        if (reading instanceof FrameReading.TooLong tooLong) {
          return new Switch.Proof.Unread(tooLong.why());
        }
        if (reading instanceof FrameReading.NotAFrame strays) {
          return new Switch.Proof.NotFrames(strays.received(), strays.why());
        }
        if (reading instanceof FrameReading.NoFrame none) {
          return none.partial().startsWith(HTTP)
              ? new Switch.Proof.NotFrames(none.partial(), "it is HTTP")
              : new Switch.Proof.Nothing(none.end());
        }
        Frame frame = remembered((FrameReading.GotFrame) reading);
        if (isNoFrame(frame)) {
          return new Switch.Proof.NotFrames(
              frame.toBytes(), "read as a frame, it breaks RFC 6455, sections 5.2 and 5.5");
        }
        if (frame.opcode() == Opcode.PONG && frame.payload().equals(payload)) {
          return new Switch.Proof.Ponged(frame);
        }
        if (frame.opcode() == Opcode.PONG && frame.payload().length() == payload.length()) {
          // Pongs may come unasked (RFC 6455, 5.5.3), but hardly with just as many octets.
          return new Switch.Proof.WrongPong(frame.payload());
        }
        if (frame.opcode() == Opcode.CLOSE) {
          sendClose();
          return new Switch.Proof.Closed(frame.closeCode());
        }
      }
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
          return new Switch.Closing.Unanswered(none.end());
        }
        if (!(reading instanceof FrameReading.GotFrame got)) {
          return new Switch.Closing.Unanswered(End.OPEN);
        }
        Frame frame = remembered(got);
        if (frame.opcode() == Opcode.CLOSE) {
          return new Switch.Closing.Answered(
              frame.closeCode(), conversation.awaitEnd(shorter(patience.forClose(), most)));
        }
      }
    }

    private Frame remembered(FrameReading.GotFrame got) {
      Frame frame = got.frame();
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
        || (control && (!frame.fin() || frame.rsv1() || frame.payload().length() > MAX_CONTROL));
  }

  private static Bytes octets(RandomGenerator random, int count) {
    byte[] octets = new byte[count];
    random.nextBytes(octets);
    return Bytes.copyOf(octets);
  }
}

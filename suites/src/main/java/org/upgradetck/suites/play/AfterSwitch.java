package org.upgradetck.suites.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.upgradetck.fixtures.bytes.Bytes;
import org.upgradetck.fixtures.websocket.Frame;
import org.upgradetck.fixtures.websocket.FrameReading;
import org.upgradetck.fixtures.websocket.Opcode;
import org.upgradetck.fixtures.wire.Conversation;
import org.upgradetck.fixtures.wire.End;

/**
 * Follows an accepted handshake through: a masked Ping as fence and proof (RFC 6455, 5.5.2), then
 * the closing handshake (7.1.2).
 */
final class AfterSwitch {

  /** A target may talk before it answers; a flood is cut here. */
  private static final int MAX_FRAMES = 256;

  private static final int PING_OCTETS = 16;

  /** RFC 6455, section 5.5. */
  private static final int MAX_CONTROL = 125;

  /** RFC 6455, section 7.4.1. */
  private static final int NORMAL_CLOSURE = 1000;

  private final Patience patience;

  AfterSwitch(Patience patience) {
    this.patience = patience;
  }

  /** The record of an accepted handshake that was left as it was. */
  static Switch notFollowed() {
    return new Switch(
        new Switch.Proof.Nothing(End.OPEN), List.of(), List.of(), new Switch.Closing.NotTried());
  }

  Switch follow(Conversation conversation, RandomGenerator random) {
    return new Following(conversation, random).toTheEnd();
  }

  /** One accepted handshake while it is followed. */
  private final class Following {

    private final Conversation conversation;
    private final RandomGenerator random;
    private final List<Frame> before = new ArrayList<>();
    private final List<String> oddities = new ArrayList<>();
    private boolean closeSent;

    Following(Conversation conversation, RandomGenerator random) {
      this.conversation = conversation;
      this.random = random;
    }

    Switch toTheEnd() {
      Bytes payload = octets(random, PING_OCTETS);
      send(Frame.ping(payload));
      Switch.Proof proof = proof(payload);
      Switch.Closing closing =
          proof instanceof Switch.Proof.Ponged ? closing() : new Switch.Closing.NotTried();
      return new Switch(proof, before, oddities, closing);
    }

    private Switch.Proof proof(Bytes payload) {
      Optional<Frame> otherPong = Optional.empty();
      while (before.size() < MAX_FRAMES) {
        FrameReading reading = conversation.readFrame(patience.forPong());
        if (reading instanceof FrameReading.GotFrame got) {
          oddities.addAll(got.oddities());
          Frame frame = got.frame();
          if (frame.opcode() == Opcode.PONG && frame.payload().equals(payload)) {
            return new Switch.Proof.Ponged(frame);
          }
          if (isNoFrame(frame)) {
            return new Switch.Proof.NotFrames(
                frame.toBytes(), "read as a frame, it breaks RFC 6455, sections 5.2 and 5.5");
          }
          before.add(frame);
          if (frame.opcode() == Opcode.PONG) {
            // It may answer a Ping that stood behind the request, or be unasked for. A Close behind
            // our Ping is the fence: when that is answered, our Pong is not coming any more.
            otherPong = Optional.of(frame);
            sendClose();
          } else if (frame.opcode() == Opcode.CLOSE) {
            return otherPong
                .<Switch.Proof>map(pong -> new Switch.Proof.WrongPong(pong.payload()))
                .orElseGet(() -> new Switch.Proof.Closed(frame.closeCode()));
          }
        } else if (reading instanceof FrameReading.NotAFrame strays) {
          return new Switch.Proof.NotFrames(strays.received(), strays.why());
        } else if (reading instanceof FrameReading.NoFrame none) {
          if (!none.partial().isEmpty()) {
            return new Switch.Proof.NotFrames(none.partial(), "cut off in the middle of a frame");
          }
          return otherPong
              .<Switch.Proof>map(pong -> new Switch.Proof.WrongPong(pong.payload()))
              .orElseGet(() -> new Switch.Proof.Nothing(none.end()));
        }
      }
      return new Switch.Proof.Nothing(End.OPEN);
    }

    private Switch.Closing closing() {
      sendClose();
      if (patience.forClose().isZero()) {
        return new Switch.Closing.NotTried();
      }
      for (int frames = 0; frames < MAX_FRAMES; frames++) {
        FrameReading reading = conversation.readFrame(patience.forClose());
        if (reading instanceof FrameReading.GotFrame got) {
          oddities.addAll(got.oddities());
          if (got.frame().opcode() == Opcode.CLOSE) {
            return new Switch.Closing.Answered(
                got.frame().closeCode(), conversation.awaitEnd(patience.forClose()));
          }
        } else if (reading instanceof FrameReading.NoFrame none) {
          return new Switch.Closing.Unanswered(none.end());
        } else {
          return new Switch.Closing.Unanswered(End.OPEN);
        }
      }
      return new Switch.Closing.Unanswered(End.OPEN);
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

package org.upgradetck.suites.play;

import java.util.List;
import java.util.Optional;
import org.upgradetck.fixtures.bytes.Bytes;
import org.upgradetck.fixtures.websocket.Frame;
import org.upgradetck.fixtures.wire.End;

/**
 * What a connection did after its 101. A masked Ping with octets of our own is the fence: what came
 * before its Pong is what the target had to say about everything sent earlier.
 *
 * @param proof what came of the Ping
 * @param others the frames that came, in order, those of the closing handshake too; of a flood only
 *     the first
 * @param oddities faults in the frames themselves, in words
 * @param closing what came of our Close
 * @param talk what was said before the fence, and what was heard
 */
public record Switch(
    Proof proof, List<Frame> others, List<String> oddities, Closing closing, Talk talk) {

  public Switch {
    others = List.copyOf(others);
    oddities = List.copyOf(oddities);
  }

  /** A connection on which nothing was said before the fence. */
  public Switch(Proof proof, List<Frame> others, List<String> oddities, Closing closing) {
    this(proof, others, oddities, closing, Talk.NONE);
  }

  /** What came of the Ping that was sent right after the 101. */
  public sealed interface Proof {
    /** The Pong with the same octets: the connection speaks WebSocket. */
    record Ponged(Frame pong) implements Proof {}

    /** A Pong of the same length, but with other octets. */
    record WrongPong(Bytes payload) implements Proof {}

    /** Octets that are no WebSocket frame. */
    record NotFrames(Bytes octets, String why) implements Proof {}

    /** What came could not be read to its end, because of a limit of our own. */
    record Unread(String why) implements Proof {}

    /** A Close came instead. */
    record Closed(Optional<Integer> code) implements Proof {}

    /** The connection ended, or the time was over. */
    record Nothing(End end) implements Proof {}
  }

  /** What came of our Close frame. */
  public sealed interface Closing {
    /** A Close came back; then the connection ended so. */
    record Answered(Optional<Integer> code, End end) implements Closing {}

    /** The connection ended, or the time was over, without a Close. */
    record Unanswered(End end) implements Closing {}

    /** Octets came back that are no WebSocket frame. */
    record NotFrames(Bytes octets) implements Closing {}

    /** The target began to close, and we answered its Close; then the connection ended so. */
    record ByTarget(End end) implements Closing {}

    /** The closing handshake was not tried. */
    record NotTried() implements Closing {}
  }

  /** Whether the connection was shown to speak WebSocket. */
  public boolean isProved() {
    return proof instanceof Proof.Ponged;
  }

  /** What the target did after the 101, in words that fit behind "the target". */
  public String inWords() {
    if (proof instanceof Proof.Ponged) {
      return "answered a Ping with its Pong";
    }
    if (proof instanceof Proof.WrongPong wrong) {
      return "answered a Ping with a Pong of other octets: " + wrong.payload().visible(40);
    }
    if (proof instanceof Proof.NotFrames strays) {
      return "sent octets that are no frame (" + strays.why() + "): " + strays.octets().visible(40);
    }
    if (proof instanceof Proof.Unread unread) {
      return "sent more than is read here (" + unread.why() + ")";
    }
    if (proof instanceof Proof.Closed closed) {
      return "sent a Close"
          + closed.code().map(code -> " with code " + code).orElse("")
          + " instead of a Pong";
    }
    return switch (((Proof.Nothing) proof).end()) {
      case FIN -> "closed the connection instead of answering a Ping (FIN)";
      case RESET -> "reset the connection instead of answering a Ping (RST)";
      default -> "never answered a Ping";
    };
  }
}

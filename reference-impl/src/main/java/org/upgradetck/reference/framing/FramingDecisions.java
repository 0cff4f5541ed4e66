package org.upgradetck.reference.framing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.upgradetck.reference.deflate.Agreement;
import org.upgradetck.reference.deflate.Compressor;

/** What is decided once frames are spoken. */
public interface FramingDecisions {

  /** The octets of a frame on the wire: the server does not mask (RFC 6455 5.1). */
  default byte[] octetsOf(Frame frame) {
    return frame.toBytes();
  }

  /** The application data of the Pong: that of the Ping (RFC 6455 5.5.3). */
  default byte[] pongFor(byte[] ping) {
    return ping;
  }

  /**
   * Whether of Pings that came together only the last is answered: each one is, though the last
   * would do (RFC 6455 5.5.3).
   */
  default boolean answersOnlyTheLastPing() {
    return false;
  }

  /** What is said as soon as the connection is open: nothing, though either side may (1.2). */
  default List<Frame> saysFirst() {
    return List.of();
  }

  /** How often something is said unasked, if at all; any time will do (RFC 6455 1.2, 5.5.2). */
  default Optional<Duration> heartbeat() {
    return Optional.empty();
  }

  /** What is said then. */
  default Frame beat() {
    return Frame.of(Opcode.PING, new byte[0]);
  }

  /**
   * What is said to a message: the same message; text is compressed whenever that was agreed (RFC
   * 7692 7.2.1).
   *
   * @param compressor compresses as agreed, if that was
   */
  default List<Frame> answerTo(Message message, Optional<Compressor> compressor) {
    if (compressor.isPresent() && message.kind() == Opcode.TEXT) {
      return List.of(
          Frame.compressed(message.kind(), compressor.get().compress(message.payload())));
    }
    return List.of(Frame.of(message.kind(), message.payload()));
  }

  /** A reason to close behind the answer to a message; there is none (RFC 6455 7.1.2). */
  default Optional<CloseCode> closesBehind(Message message) {
    return Optional.empty();
  }

  /** Whether a Close frame tells the peer why its connection is failed (RFC 6455 7.1.7). */
  default boolean saysWhyItFails() {
    return true;
  }

  /** The body of the Close frame that answers one: the code that came (RFC 6455 5.5.1). */
  default byte[] closeBodyFor(byte[] body) {
    return body.length == 0 ? body : new byte[] {body[0], body[1]};
  }

  /** Whether a Close frame is answered by one (RFC 6455 5.5.1). */
  default boolean answersClose() {
    return true;
  }

  /** Whether the server ends the connection when both Close frames were sent (RFC 6455 7.1.1). */
  default boolean endsAfterClose() {
    return true;
  }

  /** A reason to close as soon as the connection is open; who may not come in got no 101. */
  default Optional<CloseCode> closesAtOnce() {
    return Optional.empty();
  }

  /** Whether a frame with such a fault fails the connection (RFC 6455 7.1.7). */
  default boolean failsOn(FrameFault fault) {
    return true;
  }

  /** Whether messages may come in several fragments (RFC 6455 5.4). */
  default boolean takesFragments() {
    return true;
  }

  /** How messages to the client are compressed, if they are: as agreed (RFC 7692 7.2.1). */
  default Optional<Agreement> compressesAs(Optional<Agreement> agreed) {
    return agreed;
  }

  /** How messages of the client are unpacked, if they are: as agreed (RFC 7692 7.2.2). */
  default Optional<Agreement> unpacksAs(Optional<Agreement> agreed) {
    return agreed;
  }

  /** Whether a Pong that nobody asked for is taken without a word (RFC 6455 5.5.3). */
  default boolean takesUnaskedPongs() {
    return true;
  }
}

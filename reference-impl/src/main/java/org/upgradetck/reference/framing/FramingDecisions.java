package org.upgradetck.reference.framing;

import java.util.Optional;
import org.upgradetck.reference.deflate.Agreement;

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

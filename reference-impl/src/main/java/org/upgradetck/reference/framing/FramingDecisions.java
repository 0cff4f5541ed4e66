package org.upgradetck.reference.framing;

import java.util.Optional;

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
}

package org.upgradetck.reference.framing;

/** What can be wrong with a frame, or with the message that it makes up. */
public enum FrameFault {
  /** A reserved bit is set that no agreed extension gives a meaning (RFC 6455 5.2). */
  RESERVED_BIT,
  /** RSV1 is set on a frame that does not begin a message (RFC 7692 6.1). */
  COMPRESSED_BIT_MISPLACED,
  /** The opcode is reserved (RFC 6455 5.2). */
  UNKNOWN_OPCODE,
  /** The frame is not masked (RFC 6455 5.1). */
  UNMASKED,
  /** A control frame is longer than 125 octets (RFC 6455 5.5). */
  CONTROL_TOO_LONG,
  /** A control frame is a fragment (RFC 6455 5.5). */
  CONTROL_FRAGMENTED,
  /** The length is not written in as few octets as possible (RFC 6455 5.2). */
  LENGTH_NOT_SHORTEST,
  /** A text message is not UTF-8 (RFC 6455 8.1). */
  TEXT_NOT_UTF_8
}

package org.upgradetck.reference.framing;

import java.util.Optional;
import java.util.stream.Stream;

/** The opcodes that RFC 6455 5.2 defines; all others are reserved. */
public enum Opcode {
  /** A fragment behind the first (5.4). */
  CONTINUATION(0x0),
  /** The first frame of a text message (5.6). */
  TEXT(0x1),
  /** The first frame of a binary message (5.6). */
  BINARY(0x2),
  /** The closing handshake (5.5.1). */
  CLOSE(0x8),
  /** Asks for a Pong (5.5.2). */
  PING(0x9),
  /** Answers a Ping, or nothing (5.5.3). */
  PONG(0xA);

  private static final int FIRST_CONTROL = 0x8;

  private final int code;

  Opcode(int code) {
    this.code = code;
  }

  /** The four bits on the wire. */
  public int code() {
    return code;
  }

  /** Whether frames of this kind are control frames (5.5). */
  public boolean isControl() {
    return code >= FIRST_CONTROL;
  }

  static Optional<Opcode> of(int code) {
    return Stream.of(values()).filter(opcode -> opcode.code == code).findFirst();
  }
}

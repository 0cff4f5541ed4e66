package org.upgradetck.reference.framing;

/** A whole message, unpacked (RFC 6455 5.4). */
public final class Message {
  private final Opcode kind;
  private final byte[] payload;

  /** A message of one of the two kinds. */
  public Message(Opcode kind, byte[] payload) {
    this.kind = kind;
    this.payload = payload.clone();
  }

  /** TEXT or BINARY. */
  public Opcode kind() {
    return kind;
  }

  /** What it says. */
  public byte[] payload() {
    return payload.clone();
  }
}

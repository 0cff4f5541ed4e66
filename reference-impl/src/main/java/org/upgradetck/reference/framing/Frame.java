package org.upgradetck.reference.framing;

import java.io.ByteArrayOutputStream;

/** One frame, unmasked (RFC 6455 5.2). */
public final class Frame {

  private static final int FIN = 0x80;
  private static final int RSV1 = 0x40;
  private static final int MASKED = 0x80;
  private static final int LENGTH_16 = 126;
  private static final int LENGTH_64 = 127;
  private static final int MAX_LENGTH_16 = 0xFFFF;

  private final boolean last;
  private final boolean rsv1;
  private final Opcode opcode;
  private final byte[] payload;

  /**
   * A frame.
   *
   * @param last whether FIN is set: no fragment of the message follows
   * @param rsv1 whether RSV1 is set
   */
  public Frame(boolean last, boolean rsv1, Opcode opcode, byte[] payload) {
    this.last = last;
    this.rsv1 = rsv1;
    this.opcode = opcode;
    this.payload = payload;
  }

  /** A control frame, or a whole message that is not compressed. */
  public static Frame of(Opcode opcode, byte[] payload) {
    return new Frame(true, false, opcode, payload);
  }

  /** A whole message that is compressed, which RSV1 tells (RFC 7692 6). */
  public static Frame compressed(Opcode opcode, byte[] payload) {
    return new Frame(true, true, opcode, payload);
  }

  boolean isLast() {
    return last;
  }

  /** Whether RSV1 is set. */
  public boolean hasRsv1() {
    return rsv1;
  }

  /** What kind of frame it is. */
  public Opcode opcode() {
    return opcode;
  }

  /** What it carries. */
  public byte[] payload() {
    return payload;
  }

  /** The frame on the wire as a server sends it: never masked (RFC 6455 5.1). */
  public byte[] toBytes() {
    ByteArrayOutputStream out = head(0);
    out.writeBytes(payload);
    return out.toByteArray();
  }

  /**
   * The frame on the wire as only a client may send it (RFC 6455 5.3).
   *
   * @param maskingKey four octets
   */
  public byte[] toMaskedBytes(byte[] maskingKey) {
    ByteArrayOutputStream out = head(MASKED);
    out.writeBytes(maskingKey);
    byte[] masked = payload.clone();
    mask(masked, maskingKey);
    out.writeBytes(masked);
    return out.toByteArray();
  }

  /** Masks or unmasks in place, which is the same (RFC 6455 5.3). */
  static void mask(byte[] octets, byte[] maskingKey) {
    for (int i = 0; i < octets.length; i++) {
      octets[i] ^= maskingKey[i % maskingKey.length];
    }
  }

  private ByteArrayOutputStream head(int maskBit) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write((last ? FIN : 0) | (rsv1 ? RSV1 : 0) | opcode.code());
    if (payload.length < LENGTH_16) {
      out.write(maskBit | payload.length);
    } else if (payload.length <= MAX_LENGTH_16) {
      out.write(maskBit | LENGTH_16);
      number(payload.length, Short.BYTES, out);
    } else {
      out.write(maskBit | LENGTH_64);
      number(payload.length, Long.BYTES, out);
    }
    return out;
  }

  private static void number(long value, int octets, ByteArrayOutputStream out) {
    for (int i = octets - 1; i >= 0; i--) {
      out.write((int) (value >>> (i * Byte.SIZE)));
    }
  }
}

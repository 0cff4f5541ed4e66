package org.upgradetck.reference.framing;

import java.io.EOFException;
import java.io.IOException;
import org.upgradetck.reference.http.OctetReader;

/** Reads the frames of a client and judges each by itself (RFC 6455 5.1 to 5.5). */
final class FrameReader {

  private static final int MASKING_KEY_OCTETS = 4;
  private static final int MAX_CONTROL_OCTETS = 125;
  private static final int LENGTH_16 = 126;
  private static final int LENGTH_64 = 127;

  private final OctetReader in;
  private final boolean compression;
  private final int limit;

  /**
   * Reads frames.
   *
   * @param compression whether RSV1 has a meaning (RFC 7692 6)
   * @param limit the longest payload, in octets
   */
  FrameReader(OctetReader in, boolean compression, int limit) {
    this.in = in;
    this.compression = compression;
    this.limit = limit;
  }

  Frame read() throws IOException, FailedConnection {
    in.newDeadline();
    int first = octet();
    boolean last = (first & 0x80) != 0;
    boolean rsv1 = (first & 0x40) != 0;
    // RSV2 and RSV3 belong to no extension that this server knows (5.2).
    require((first & 0x30) == 0);
    Opcode opcode =
        Opcode.of(first & 0x0F).orElseThrow(() -> new FailedConnection(CloseCode.PROTOCOL_ERROR));
    // RSV1 marks the first frame of a compressed message and no other (RFC 7692 6.1).
    require(!rsv1 || (compression && !opcode.isControl() && opcode != Opcode.CONTINUATION));
    require(last || !opcode.isControl());
    int second = octet();
    require((second & 0x80) != 0);
    long length = length(second & 0x7F);
    require(length <= MAX_CONTROL_OCTETS || !opcode.isControl());
    if (length > limit) {
      throw new FailedConnection(CloseCode.TOO_LONG);
    }
    byte[] maskingKey = in.read(MASKING_KEY_OCTETS);
    byte[] payload = in.read((int) length);
    Frame.mask(payload, maskingKey);
    return new Frame(last, rsv1, opcode, payload);
  }

  /** The length, which must be written in as few octets as possible (5.2). */
  private long length(int seven) throws IOException, FailedConnection {
    if (seven < LENGTH_16) {
      return seven;
    }
    long length = number(seven == LENGTH_64 ? Long.BYTES : Short.BYTES);
    require(length >= (seven == LENGTH_64 ? 0x10000 : LENGTH_16));
    return length;
  }

  private long number(int octets) throws IOException {
    long value = 0;
    for (byte octet : in.read(octets)) {
      value = value << Byte.SIZE | (octet & 0xFF);
    }
    return value;
  }

  private int octet() throws IOException {
    int octet = in.read();
    if (octet < 0) {
      throw new EOFException();
    }
    return octet;
  }

  private static void require(boolean rule) throws FailedConnection {
    if (!rule) {
      throw new FailedConnection(CloseCode.PROTOCOL_ERROR);
    }
  }
}

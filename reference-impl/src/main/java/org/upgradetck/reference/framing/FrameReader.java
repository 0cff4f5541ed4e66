package org.upgradetck.reference.framing;

import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;
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
  private final FramingDecisions decisions;

  /**
   * Reads frames.
   *
   * @param compression whether RSV1 has a meaning (RFC 7692 6)
   * @param limit the longest payload, in octets
   */
  FrameReader(OctetReader in, boolean compression, int limit, FramingDecisions decisions) {
    this.in = in;
    this.compression = compression;
    this.limit = limit;
    this.decisions = decisions;
  }

  Frame read() throws IOException, FailedConnection {
    Optional<Frame> frame = Optional.empty();
    while (frame.isEmpty()) {
      frame = readOne();
    }
    return frame.get();
  }

  /** One frame; nothing where it was of an unknown kind and was let through. */
  private Optional<Frame> readOne() throws IOException, FailedConnection {
    in.newDeadline();
    int first = octet();
    boolean last = (first & 0x80) != 0;
    boolean rsv1 = (first & 0x40) != 0;
    Optional<Opcode> opcode = Opcode.of(first & 0x0F);
    boolean control = opcode.map(Opcode::isControl).orElse(false);
    // RSV2 and RSV3 belong to no extension that this server knows (5.2).
    require((first & 0x30) == 0 && (!rsv1 || compression), FrameFault.RESERVED_BIT);
    require(opcode.isPresent(), FrameFault.UNKNOWN_OPCODE);
    // RSV1 marks the first frame of a compressed message and no other (RFC 7692 6.1).
    boolean beginsMessage = !control && !opcode.equals(Optional.of(Opcode.CONTINUATION));
    require(!rsv1 || !compression || beginsMessage, FrameFault.COMPRESSED_BIT_MISPLACED);
    require(last || !control, FrameFault.CONTROL_FRAGMENTED);
    int second = octet();
    boolean masked = (second & 0x80) != 0;
    require(masked, FrameFault.UNMASKED);
    long length = length(second & 0x7F);
    require(length <= MAX_CONTROL_OCTETS || !control, FrameFault.CONTROL_TOO_LONG);
    if (length > limit) {
      throw new FailedConnection(CloseCode.TOO_LONG);
    }
    byte[] maskingKey = masked ? in.read(MASKING_KEY_OCTETS) : new byte[MASKING_KEY_OCTETS];
    byte[] payload = in.read((int) length);
    Frame.mask(payload, maskingKey);
    return opcode.map(known -> new Frame(last, rsv1, known, payload));
  }

  /** The length, which must be written in as few octets as possible (5.2). */
  private long length(int seven) throws IOException, FailedConnection {
    if (seven < LENGTH_16) {
      return seven;
    }
    long length = number(seven == LENGTH_64 ? Long.BYTES : Short.BYTES);
    require(length >= (seven == LENGTH_64 ? 0x10000 : LENGTH_16), FrameFault.LENGTH_NOT_SHORTEST);
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

  private void require(boolean rule, FrameFault fault) throws FailedConnection {
    if (!rule && decisions.failsOn(fault)) {
      throw new FailedConnection(CloseCode.PROTOCOL_ERROR);
    }
  }
}

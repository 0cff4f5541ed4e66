package org.upgradetck.reference.deflate;

import java.io.ByteArrayOutputStream;

/** Packs bits into octets from the least significant bit on (RFC 1951 3.1.1). */
final class BitWriter {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private int pending;
  private int count;

  /** Writes the low bits of a number, least significant first: all but Huffman codes. */
  void number(int value, int bits) {
    pending |= value << count;
    count += bits;
    while (count >= Byte.SIZE) {
      out.write(pending);
      pending >>>= Byte.SIZE;
      count -= Byte.SIZE;
    }
  }

  /** Writes a Huffman code, most significant bit first. */
  void code(int code, int bits) {
    number(Integer.reverse(code) >>> (Integer.SIZE - bits), bits);
  }

  /** Fills the last octet with zeros and gives all octets. */
  byte[] toBytes() {
    if (count > 0) {
      number(0, Byte.SIZE - count);
    }
    return out.toByteArray();
  }
}

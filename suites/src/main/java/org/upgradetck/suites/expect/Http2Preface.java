package org.upgradetck.suites.expect;

import org.upgradetck.fixtures.bytes.Bytes;

/** The first octets of a server that turned to HTTP/2: a SETTINGS frame (RFC 7540, section 3.5). */
final class Http2Preface {

  /** RFC 9113, section 4.1: three octets of length stand before the type. */
  private static final int TYPE = 3;

  private static final int FLAGS = 4;
  private static final int STREAM = 5;
  private static final int HEAD = 9;

  private static final int SETTINGS = 0x4;
  private static final int GOAWAY = 0x7;
  private static final int ACK = 0x1;

  private Http2Preface() {}

  /**
   * Whether a server may begin so. What is not there yet may still come right; and as it never gets
   * a preface from us, it may say goodbye first.
   */
  static boolean mayBegin(Bytes octets) {
    int known = Math.min(HEAD, octets.length());
    boolean right = true;
    if (known > TYPE) {
      right = octets.at(TYPE) == SETTINGS || octets.at(TYPE) == GOAWAY;
    }
    if (known > FLAGS && octets.at(TYPE) == SETTINGS) {
      right &= (octets.at(FLAGS) & ACK) == 0;
    }
    for (int i = STREAM; i < known; i++) {
      // The first bit of the stream is reserved and says nothing.
      right &= (octets.at(i) & (i == STREAM ? 0x7F : 0xFF)) == 0;
    }
    return right;
  }
}

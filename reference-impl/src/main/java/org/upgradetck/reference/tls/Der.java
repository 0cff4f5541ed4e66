package org.upgradetck.reference.tls;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The distinguished encoding of the few types of ASN.1 that a certificate needs (X.690). */
final class Der {

  private static final int INTEGER = 0x02;
  private static final int BIT_STRING = 0x03;
  private static final int OCTET_STRING = 0x04;
  private static final int OBJECT_IDENTIFIER = 0x06;
  private static final int UTF8_STRING = 0x0C;
  private static final int UTC_TIME = 0x17;
  private static final int GENERALIZED_TIME = 0x18;
  private static final int SEQUENCE = 0x30;
  private static final int SET = 0x31;
  private static final int CONTEXT = 0x80;
  private static final int CONTEXT_CONSTRUCTED = 0xA0;

  private static final int LONG_FORM = 0x80;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

  private Der() {}

  static byte[] sequence(byte[]... members) {
    return value(SEQUENCE, members);
  }

  static byte[] set(byte[]... members) {
    return value(SET, members);
  }

  static byte[] integer(BigInteger number) {
    return value(INTEGER, number.toByteArray());
  }

  /** A bit string of whole octets: none of the bits of the last one are unused. */
  static byte[] bitString(byte[] octets) {
    return value(BIT_STRING, new byte[] {0}, octets);
  }

  static byte[] octetString(byte[] octets) {
    return value(OCTET_STRING, octets);
  }

  static byte[] utf8String(String text) {
    return value(UTF8_STRING, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Two digits of the year through 2049, four from then on (RFC 5280 4.1.2.5). */
  static byte[] time(Instant time) {
    String text = TIME.format(time);
    return text.compareTo("2050") < 0
        ? value(UTC_TIME, text.substring(2).getBytes(StandardCharsets.US_ASCII))
        : value(GENERALIZED_TIME, text.getBytes(StandardCharsets.US_ASCII));
  }

  /** A value with an implicit tag of its own. */
  static byte[] tagged(int tag, byte[] octets) {
    return value(CONTEXT | tag, octets);
  }

  /** A whole value inside a tag of its own. */
  static byte[] explicit(int tag, byte[] value) {
    return value(CONTEXT_CONSTRUCTED | tag, value);
  }

  /** The first two arcs share an octet; the others take seven bits an octet (X.690 8.19). */
  static byte[] objectIdentifier(int first, int second, int... arcs) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(40 * first + second);
    for (int arc : arcs) {
      for (int shift = 28; shift > 0; shift -= 7) {
        if (arc >>> shift != 0) {
          out.write(0x80 | (arc >>> shift & 0x7F));
        }
      }
      out.write(arc & 0x7F);
    }
    return value(OBJECT_IDENTIFIER, out.toByteArray());
  }

  private static byte[] value(int tag, byte[]... parts) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      content.writeBytes(part);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(tag);
    length(content.size(), out);
    out.writeBytes(content.toByteArray());
    return out.toByteArray();
  }

  private static void length(int octets, ByteArrayOutputStream out) {
    if (octets < LONG_FORM) {
      out.write(octets);
      return;
    }
    byte[] number = BigInteger.valueOf(octets).toByteArray();
    int from = number[0] == 0 ? 1 : 0;
    out.write(LONG_FORM | (number.length - from));
    out.write(number, from, number.length - from);
  }
}

package org.upgradetck.reference;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** What clients send. */
public final class Wire {

  /** The sample key of RFC 6455 1.3. */
  public static final String KEY = "dGhlIHNhbXBsZSBub25jZQ==";

  /** Its Accept. */
  public static final String ACCEPT = "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=";

  /** A field line, in the place of which a test may set another. */
  public static final String UPGRADE = "Upgrade: websocket";

  /** A field line, in the place of which a test may set another. */
  public static final String CONNECTION = "Connection: Upgrade";

  /** A field line, in the place of which a test may set another. */
  public static final String KEY_LINE = "Sec-WebSocket-Key: " + KEY;

  /** A field line, in the place of which a test may set another. */
  public static final String VERSION = "Sec-WebSocket-Version: 13";

  private static final List<String> LINES = List.of(UPGRADE, CONNECTION, KEY_LINE, VERSION);

  private Wire() {}

  /** A handshake to /chat and more field lines. */
  public static String handshake(String... more) {
    return request("GET /chat HTTP/1.1", Stream.concat(LINES.stream(), Stream.of(more)).toList());
  }

  /** A handshake with so many octets. */
  public static String handshakeOf(int octets) {
    String filler = "X-Filler: ";
    return handshake(filler + "a".repeat(octets - handshake(filler).length()));
  }

  /** A handshake with other lines in the place of one. */
  public static String handshakeWith(String line, String... others) {
    return request(
        "GET /chat HTTP/1.1",
        LINES.stream()
            .flatMap(own -> own.equals(line) ? Stream.of(others) : Stream.of(own))
            .toList());
  }

  /** A handshake with another request-line. */
  public static String handshakeTo(String requestLine, String... more) {
    return request(requestLine, Stream.concat(LINES.stream(), Stream.of(more)).toList());
  }

  /** A request with Host. */
  public static String request(String requestLine, String... lines) {
    return request(requestLine, List.of(lines));
  }

  private static String request(String requestLine, List<String> lines) {
    return requestLine
        + "\r\nHost: localhost\r\n"
        + String.join("", lines.stream().map(line -> line + "\r\n").toList())
        + "\r\n";
  }

  /** A masked frame with FIN and nothing else set. */
  public static byte[] frame(int opcode, byte[] payload) {
    return frame(0x80 | opcode, 0x80, payload);
  }

  /** A masked frame with any first octet, and any mask bit. */
  public static byte[] frame(int first, int maskBit, byte[] payload) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(first);
    if (payload.length < 126) {
      out.write(maskBit | payload.length);
    } else {
      out.write(maskBit | 126);
      out.write(payload.length >> 8);
      out.write(payload.length);
    }
    byte[] mask = {0x11, 0x22, 0x33, 0x44};
    if (maskBit != 0) {
      out.writeBytes(mask);
    }
    for (int i = 0; i < payload.length; i++) {
      out.write(payload[i] ^ (maskBit != 0 ? mask[i % 4] : 0));
    }
    return out.toByteArray();
  }

  /** A masked text message. */
  public static byte[] text(String text) {
    return frame(0x1, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A masked Ping. */
  public static byte[] ping(String payload) {
    return frame(0x9, payload.getBytes(StandardCharsets.UTF_8));
  }

  /** A masked Close. */
  public static byte[] close(int code) {
    return frame(0x8, new byte[] {(byte) (code >> 8), (byte) code});
  }

  /** The octets that hexadecimal digits stand for; spaces are for the reader. */
  public static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits.replace(" ", ""));
  }

  /** The octets as chars. */
  public static String octets(byte[] octets) {
    return new String(octets, StandardCharsets.ISO_8859_1);
  }
}

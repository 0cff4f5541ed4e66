package org.upgradetck.reference.handshake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Sec-WebSocket-Key and the Sec-WebSocket-Accept that proves it was read (RFC 6455 1.3, 4.2.2). */
public final class Key {

  private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
  private static final int NONCE_OCTETS = 16;
  // 16 octets are 22 characters of base64 and two of padding (RFC 4648 4).
  private static final String SHAPE = "[A-Za-z0-9+/]{22}==";

  private Key() {}

  /**
   * Whether the text decodes to exactly 16 octets (RFC 6455 4.2.1 item 5).
   *
   * <p>Pad bits that are not zero are let through: a decoder may do so (RFC 4648 3.5), and the
   * printed sample of RFC 6455 4.1 is such a key (erratum 3150).
   */
  public static boolean holdsNonce(String key) {
    return key.matches(SHAPE) && Base64.getDecoder().decode(key).length == NONCE_OCTETS;
  }

  /** The Accept of a key: over its text as it was sent, not over what it decodes to (4.2.2). */
  public static String accept(String key) {
    return acceptOf(key.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** The Accept of any octets in the place of the key's text. */
  public static String acceptOf(byte[] octets) {
    MessageDigest sha1 = sha1();
    sha1.update(octets);
    sha1.update(GUID.getBytes(StandardCharsets.US_ASCII));
    return Base64.getEncoder().encodeToString(sha1.digest());
  }

  private static MessageDigest sha1() {
    try {
      return MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-1.", e);
    }
  }
}

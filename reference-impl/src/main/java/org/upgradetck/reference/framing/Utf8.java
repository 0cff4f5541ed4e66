package org.upgradetck.reference.framing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The encoding of text messages and of the reasons in Close frames (RFC 6455 8.1). */
final class Utf8 {

  private Utf8() {}

  static void check(ByteBuffer octets) throws FailedConnection {
    try {
      // A new decoder reports what is malformed; nothing is replaced.
      StandardCharsets.UTF_8.newDecoder().decode(octets);
    } catch (CharacterCodingException e) {
      throw new FailedConnection(CloseCode.INVALID_DATA);
    }
  }
}

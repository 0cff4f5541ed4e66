package org.upgradetck.reference.http;

import java.nio.charset.StandardCharsets;

/** The content of an answer, in UTF-8. */
public final class Content {

  /** No content. */
  public static final Content NONE = new Content("");

  private final byte[] octets;

  private Content(String text) {
    octets = text.getBytes(StandardCharsets.UTF_8);
  }

  /** A line of text. */
  public static Content text(String line) {
    return new Content(line + "\n");
  }

  /** Exactly this text. */
  public static Content exactly(String text) {
    return new Content(text);
  }

  /** How long it is, in octets. */
  public int octets() {
    return octets.length;
  }

  /** Its octets. */
  public byte[] toBytes() {
    return octets.clone();
  }
}

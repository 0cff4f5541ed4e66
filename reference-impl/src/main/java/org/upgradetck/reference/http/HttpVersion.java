package org.upgradetck.reference.http;

/**
 * A version of HTTP as it stands in a start-line (RFC 9112 2.3).
 *
 * @param major the first digit, which fixes the message syntax
 * @param minor the second digit, which tells what the sender understands
 */
public record HttpVersion(int major, int minor) {

  /** HTTP/1.0. */
  public static final HttpVersion HTTP_1_0 = new HttpVersion(1, 0);

  /** HTTP/1.1. */
  public static final HttpVersion HTTP_1_1 = new HttpVersion(1, 1);

  /** Reads exactly "HTTP/" DIGIT "." DIGIT, in capitals. */
  static HttpVersion parse(String text) throws RefusedMessage {
    boolean wellFormed =
        text.length() == 8
            && text.startsWith("HTTP/")
            && Grammar.isDigit(text.charAt(5))
            && text.charAt(6) == '.'
            && Grammar.isDigit(text.charAt(7));
    if (!wellFormed) {
      throw RefusedMessage.malformed("The request-line does not end in an HTTP version.");
    }
    return new HttpVersion(text.charAt(5) - '0', text.charAt(7) - '0');
  }

  /** Whether a sender of this version understands HTTP/1.1. */
  public boolean isAtLeast11() {
    return major > 1 || (major == 1 && minor >= 1);
  }

  @Override
  public String toString() {
    return "HTTP/" + major + "." + minor;
  }
}

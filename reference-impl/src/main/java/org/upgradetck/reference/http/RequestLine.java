package org.upgradetck.reference.http;

/**
 * A request-line: method SP request-target SP HTTP-version (RFC 9112 3).
 *
 * @param method the method, case-sensitive
 * @param target the request-target
 * @param version the version of the client
 */
public record RequestLine(String method, RequestTarget target, HttpVersion version) {

  /**
   * Reads a request-line between exactly two single spaces. A recipient may split it more loosely;
   * a strict one leaves no room for two readings of one line.
   */
  static RequestLine parse(String line) throws RefusedMessage {
    String[] words = line.split(" ", -1);
    if (words.length != 3 || words[1].isEmpty()) {
      throw RefusedMessage.malformed("The request-line is not three words between single spaces.");
    }
    if (!Grammar.isToken(words[0])) {
      throw RefusedMessage.malformed("The method is not a token.");
    }
    HttpVersion version = HttpVersion.parse(words[2]);
    if (version.major() != 1) {
      throw new RefusedMessage(
          Status.VERSION_NOT_SUPPORTED, "This server speaks HTTP/1.1 and HTTP/1.0.");
    }
    return new RequestLine(words[0], RequestTarget.parse(words[0], words[1]), version);
  }
}

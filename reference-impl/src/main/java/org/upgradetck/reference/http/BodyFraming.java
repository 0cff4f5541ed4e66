package org.upgradetck.reference.http;

import java.util.List;
import java.util.Locale;

/** How the end of a request's content is found (RFC 9112 6.3). */
public sealed interface BodyFraming {

  /** Neither Content-Length nor Transfer-Encoding: there is no content. */
  record None() implements BodyFraming {}

  /**
   * Content-Length.
   *
   * @param octets how many octets follow the head
   */
  record Length(long octets) implements BodyFraming {}

  /** Transfer-Encoding: chunked. */
  record Chunked() implements BodyFraming {}

  /** Whether octets of this request may follow its head. */
  default boolean announcesContent() {
    return this instanceof Chunked || (this instanceof Length length && length.octets() > 0);
  }

  /** Reads the framing from the head of a request. */
  static BodyFraming of(HttpVersion version, Fields fields) throws RefusedMessage {
    boolean hasTransferEncoding = fields.has("Transfer-Encoding");
    if (hasTransferEncoding && fields.has("Content-Length")) {
      throw RefusedMessage.malformed("Content-Length and Transfer-Encoding contradict each other.");
    }
    if (hasTransferEncoding) {
      return transferEncoding(version, fields);
    }
    return fields.has("Content-Length") ? contentLength(fields) : new None();
  }

  private static BodyFraming transferEncoding(HttpVersion version, Fields fields)
      throws RefusedMessage {
    if (!version.isAtLeast11()) {
      throw RefusedMessage.malformed("HTTP/1.0 knows no Transfer-Encoding.");
    }
    List<String> codings =
        fields.members("Transfer-Encoding").stream()
            .map(coding -> coding.toLowerCase(Locale.ROOT))
            .toList();
    // Without chunked at the end nobody knows where the content ends: that MUST comes before the
    // SHOULD of an unknown coding (RFC 9112 6.1 and 6.3).
    if (codings.lastIndexOf("chunked") != codings.size() - 1
        || codings.indexOf("chunked") != codings.size() - 1) {
      throw RefusedMessage.malformed("The last transfer coding, and only the last, is chunked.");
    }
    if (codings.isEmpty()) {
      throw RefusedMessage.malformed("Transfer-Encoding names no coding.");
    }
    if (codings.size() > 1) {
      throw new RefusedMessage(
          Status.NOT_IMPLEMENTED, "This server knows the transfer coding chunked and no other.");
    }
    return new Chunked();
  }

  private static BodyFraming contentLength(Fields fields) throws RefusedMessage {
    String text =
        fields
            .single("Content-Length")
            .orElseThrow(() -> RefusedMessage.malformed("There is more than one Content-Length."));
    // 18 digits always fit into a long; no content is that long.
    if (!Grammar.isDigits(text) || text.length() > 18) {
      throw RefusedMessage.malformed("Content-Length is not a number of octets.");
    }
    return new Length(Long.parseLong(text));
  }
}

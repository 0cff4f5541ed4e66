package org.upgradetck.reports.redact;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;

/**
 * The octets that went one way on a connection, handed out again in the pieces in which they went,
 * but without secrets. A secret that lies in several pieces is marked in the first of them.
 */
final class RedactedStream {

  /** One character for each octet. */
  private final String octets;

  private final List<Span> secrets;
  private int at;
  private int secret;

  /**
   * A stream at its beginning.
   *
   * @param octets one character for each octet
   * @param secrets where the secrets are, in order, neither touching nor overlapping
   */
  RedactedStream(String octets, List<Span> secrets) {
    this.octets = octets;
    this.secrets = secrets;
  }

  /** What may be shown of the next octets. */
  byte[] next(int length) {
    int end = at + length;
    StringBuilder shown = new StringBuilder(length);
    while (at < end) {
      int secretBegin = secret < secrets.size() ? secrets.get(secret).begin() : octets.length();
      if (at < secretBegin) {
        int open = Math.min(end, secretBegin);
        shown.append(octets, at, open);
        at = open;
      } else {
        if (at == secretBegin) {
          shown.append(Redaction.MARK);
        }
        int secretEnd = secrets.get(secret).end();
        at = Math.min(end, secretEnd);
        if (at == secretEnd) {
          secret++;
        }
      }
    }
    return shown.toString().getBytes(ISO_8859_1);
  }
}

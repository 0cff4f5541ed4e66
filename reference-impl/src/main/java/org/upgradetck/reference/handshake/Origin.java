package org.upgradetck.reference.handshake;

import java.util.Locale;

/**
 * The serialization of an origin as servers compare it (RFC 6454 6.2, RFC 6455 4.2.2 item 4).
 *
 * @param text in lower case and without the default port of its scheme
 */
public record Origin(String text) {

  /** Brings an Origin value into the form in which it is compared. */
  public static Origin of(String value) {
    String lower = value.toLowerCase(Locale.ROOT);
    return new Origin(withoutDefaultPort(withoutDefaultPort(lower, "http", 80), "https", 443));
  }

  /** The origin of the pages that the server itself would serve at this authority. */
  public static Origin ofServer(boolean tls, String authority) {
    return of((tls ? "https://" : "http://") + authority);
  }

  private static String withoutDefaultPort(String origin, String scheme, int port) {
    String ending = ":" + port;
    return origin.startsWith(scheme + "://") && origin.endsWith(ending)
        ? origin.substring(0, origin.length() - ending.length())
        : origin;
  }
}

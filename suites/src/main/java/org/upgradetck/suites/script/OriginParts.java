package org.upgradetck.suites.script;

/**
 * The parts of an origin, of which others are made that look like it (RFC 6454, section 6.2).
 *
 * @param scheme up to the colon
 * @param host behind the two slashes
 * @param port with its colon; empty when the origin names none
 */
record OriginParts(String scheme, String host, String port) {

  /**
   * Another host that ends like this one. The letters stand before the last two labels, so that it
   * is no host of the same owner, whom a server may let in as a whole.
   */
  String hostEndingAlike(String letters) {
    int last = host.lastIndexOf('.');
    int begin = last <= 0 ? 0 : host.lastIndexOf('.', last - 1) + 1;
    return host.substring(0, begin) + letters + host.substring(begin);
  }

  /** The parts of any text; what is no origin is taken for a host. */
  static OriginParts of(String origin) {
    int slashes = origin.indexOf("://");
    String scheme = slashes < 0 ? "http" : origin.substring(0, slashes);
    String authority = slashes < 0 ? origin : origin.substring(slashes + "://".length());
    int colon = authority.lastIndexOf(':');
    boolean hasPort = colon > authority.lastIndexOf(']');
    return hasPort
        ? new OriginParts(scheme, authority.substring(0, colon), authority.substring(colon))
        : new OriginParts(scheme, authority, "");
  }
}

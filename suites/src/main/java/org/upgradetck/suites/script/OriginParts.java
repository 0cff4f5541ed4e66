package org.upgradetck.suites.script;

/**
 * The parts of an origin, of which others are made that look like it (RFC 6454, section 6.2).
 *
 * @param scheme up to the colon
 * @param host behind the two slashes
 * @param port with its colon; empty when the origin names none
 */
record OriginParts(String scheme, String host, String port) {

  /** What an address of IPv6 begins with in another network (RFC 4193, section 3.1). */
  private static final String ANOTHER_NETWORK = "[fd74";

  /**
   * Another host that ends like this one. The letters stand before the last two labels, so that it
   * is no host of the same owner, whom a server may let in as a whole. An address of IPv6 has no
   * labels; its like is one of another network.
   */
  String hostEndingAlike(String letters) {
    if (host.startsWith("[")) {
      String begin = host.startsWith(ANOTHER_NETWORK) ? "[fd75" : ANOTHER_NETWORK;
      return begin + host.substring(Math.max(1, host.indexOf(':')));
    }
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

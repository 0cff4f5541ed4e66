package org.upgradetck.reference;

/**
 * How a {@link ReferenceServer} is started.
 *
 * @param port the TCP port on the loopback address; 0 takes any free one
 * @param tls whether the server speaks TLS, with a certificate made at the start
 * @param decisions the strict decisions, or those of a mutant; one server each, never shared
 * @param limits the bounds of what a peer may ask
 */
public record ServerOptions(int port, boolean tls, Decisions decisions, Limits limits) {

  /** Any free port, no TLS, strict decisions, default limits. */
  public static ServerOptions defaults() {
    return new ServerOptions(0, false, new Decisions(), Limits.defaults());
  }

  /** Refuses a port outside 0 to 65535. */
  public ServerOptions {
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException("Not a TCP port: " + port);
    }
  }

  /** The same options on another port. */
  public ServerOptions withPort(int newPort) {
    return new ServerOptions(newPort, tls, decisions, limits);
  }

  /** The same options with or without TLS. */
  public ServerOptions withTls(boolean newTls) {
    return new ServerOptions(port, newTls, decisions, limits);
  }

  /** The same options with other decisions, such as those of a mutant. */
  public ServerOptions withDecisions(Decisions newDecisions) {
    return new ServerOptions(port, tls, newDecisions, limits);
  }

  /** The same options with other limits. */
  public ServerOptions withLimits(Limits newLimits) {
    return new ServerOptions(port, tls, decisions, newLimits);
  }
}

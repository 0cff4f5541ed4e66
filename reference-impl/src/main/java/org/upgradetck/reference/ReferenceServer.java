package org.upgradetck.reference;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;

/** The reference server. */
public final class ReferenceServer implements AutoCloseable {

  private final ServerSocket listener;
  private final ServerOptions options;

  private ReferenceServer(ServerOptions options, ServerSocket listener) {
    this.options = options;
    this.listener = listener;
  }

  /** Starts a strict server on any free loopback port. */
  public static ReferenceServer start() throws IOException {
    return start(ServerOptions.defaults());
  }

  /** Starts a server on the loopback address. */
  public static ReferenceServer start(ServerOptions options) throws IOException {
    return new ReferenceServer(
        options, new ServerSocket(options.port(), 1024, InetAddress.getLoopbackAddress()));
  }

  /** The URI of the WebSocket endpoint. */
  public URI uri() {
    String scheme = options.tls() ? "wss" : "ws";
    return URI.create(scheme + "://127.0.0.1:" + listener.getLocalPort() + "/chat");
  }

  /** Stops the server. */
  @Override
  public void close() throws IOException {
    listener.close();
  }
}

package org.upgradetck.reference;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLSocketFactory;
import org.upgradetck.reference.tls.ServerIdentity;

/**
 * The reference server: an origin server with a WebSocket endpoint on the loopback address, strict
 * in all that RFC 6455, RFC 7692, RFC 9110, RFC 9112 and RFC 9931 demand of it.
 *
 * <p>Its resources:
 *
 * <ul>
 *   <li>{@code /chat} echoes WebSocket messages; speaks the subprotocols {@code chat} and {@code
 *       superchat} and permessage-deflate; lets in no origin but its own and {@code
 *       http://allowed.example}
 *   <li>{@code /secret} is the same for user {@code tck} with password {@code tck}
 *   <li>{@code /moved} redirects to {@code /chat}
 *   <li>{@code /plain} and {@code /} are plain HTTP and never upgrade
 * </ul>
 */
public final class ReferenceServer implements AutoCloseable {

  private static final int BACKLOG = 1024;
  private static final long FAREWELL_MILLIS = 2_000;
  private static final long WATCH_MILLIS = 1_000;
  private static final long PAUSE_NANOS = 10_000_000;

  private final ServerOptions options;
  private final ServerSocket listener;
  private final Optional<ServerIdentity> identity;
  private final Optional<SSLSocketFactory> tls;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final CountDownLatch accepts = new CountDownLatch(1);
  private final Semaphore places;
  private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(work -> daemon(work, "reference-connection"));

  private ReferenceServer(
      ServerOptions options, ServerSocket listener, Optional<ServerIdentity> identity) {
    this.options = options;
    this.listener = listener;
    this.identity = identity;
    this.tls = identity.map(known -> known.context().getSocketFactory());
    this.places = new Semaphore(options.limits().connections());
  }

  /**
   * Starts a strict server on any free port of the loopback address.
   *
   * @throws IOException when it cannot listen
   */
  public static ReferenceServer start() throws IOException {
    return start(ServerOptions.defaults());
  }

  /**
   * Starts a server on the loopback address.
   *
   * @throws IOException when it cannot listen
   */
  public static ReferenceServer start(ServerOptions options) throws IOException {
    Optional<ServerIdentity> identity =
        options.tls() ? Optional.of(ServerIdentity.create(Clock.systemUTC())) : Optional.empty();
    InetAddress loopback = InetAddress.getLoopbackAddress();
    ServerSocket listener = new ServerSocket(options.port(), BACKLOG, loopback);
    ReferenceServer server = new ReferenceServer(options, listener, identity);
    daemon(server::acceptConnections, "reference-accept").start();
    daemon(server::watchConnections, "reference-watch").start();
    return server;
  }

  /**
   * The WebSocket endpoint: {@code ws://localhost:port/chat}, or {@code wss:} with TLS. It is named
   * where it can be: an address has no letters, and what depends on them could not be shown on it.
   */
  public URI uri() {
    InetAddress address = listener.getInetAddress();
    String host =
        address instanceof Inet6Address
            ? "[" + address.getHostAddress() + "]"
            : address.isLoopbackAddress() ? "localhost" : address.getHostAddress();
    String scheme = options.tls() ? "wss" : "ws";
    return URI.create(scheme + "://" + host + ":" + listener.getLocalPort() + Site.CHAT);
  }

  /**
   * The certificate, signed by itself, to be trusted by clients.
   *
   * @throws IllegalStateException when the server speaks no TLS
   */
  public X509Certificate certificate() {
    return identity().certificate();
  }

  /**
   * The certificate in PEM, as files of trusted certificates hold it (RFC 7468).
   *
   * @throws IllegalStateException when the server speaks no TLS
   */
  public String certificatePem() {
    return identity().pem();
  }

  private ServerIdentity identity() {
    return identity.orElseThrow(() -> new IllegalStateException("This server speaks no TLS."));
  }

  /**
   * Stops: takes no more connections, says farewell for at most two seconds, then closes all; a
   * second call does nothing.
   */
  @Override
  public void close() throws IOException {
    listener.close();
    if (threads.isShutdown()) {
      return;
    }
    stopped.countDown();
    awaitLastAccept();
    for (Connection connection : connections) {
      // Each on a thread of its own, for a peer that does not read holds its farewell up.
      threads.execute(() -> farewell(connection));
    }
    threads.shutdown();
    try {
      if (!threads.awaitTermination(FAREWELL_MILLIS, TimeUnit.MILLISECONDS)) {
        abortAll();
      }
    } catch (InterruptedException e) {
      abortAll();
      Thread.currentThread().interrupt();
    }
  }

  private static void farewell(Connection connection) {
    try {
      connection.goAway();
    } catch (IOException e) {
      // Already gone.
      return;
    }
  }

  private void abortAll() {
    for (Connection connection : connections) {
      connection.abort();
    }
  }

  /** As long as a thread waits in accept, the port takes connections although it is closed. */
  private void awaitLastAccept() {
    try {
      if (!accepts.await(FAREWELL_MILLIS, TimeUnit.MILLISECONDS)) {
        abortAll();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void acceptConnections() {
    try {
      while (!listener.isClosed()) {
        try {
          accepted(listener.accept());
        } catch (IOException e) {
          // Closed, or out of sockets: then a pause gives other connections time to end.
          LockSupport.parkNanos(PAUSE_NANOS);
        }
      }
    } finally {
      accepts.countDown();
    }
  }

  private void accepted(Socket tcp) throws IOException {
    if (!places.tryAcquire()) {
      // Any party may close at any time (RFC 9112 9.5); an answer could block all who wait.
      tcp.close();
      return;
    }
    try {
      Connection connection = new Connection(tcp, secured(tcp), options, Clock.systemUTC());
      connections.add(connection);
      threads.execute(() -> serve(connection));
    } catch (IOException | RejectedExecutionException e) {
      // The peer is gone already, or the server was closed in the meantime.
      places.release();
      tcp.close();
    }
  }

  /** TLS on a connection, where it is spoken; its handshake comes with the first octets read. */
  private Socket secured(Socket tcp) throws IOException {
    return tls.isPresent() ? tls.get().createSocket(tcp, null, true) : tcp;
  }

  private void watchConnections() {
    try {
      while (!stopped.await(WATCH_MILLIS, TimeUnit.MILLISECONDS)) {
        for (Connection connection : connections) {
          connection.abortIfStuck();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void serve(Connection connection) {
    try {
      connection.run();
    } finally {
      connections.remove(connection);
      places.release();
    }
  }

  private static Thread daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }
}

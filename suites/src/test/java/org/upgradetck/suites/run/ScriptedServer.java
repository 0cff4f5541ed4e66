package org.upgradetck.suites.run;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A server on loopback that does with each connection what a test says. */
public final class ScriptedServer implements AutoCloseable {

  /** What is done with a connection. */
  @FunctionalInterface
  public interface Script {
    /** Plays the script; the connection is closed behind it. */
    void play(Socket connection, String head) throws IOException;
  }

  private final ServerSocket listener;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  private ScriptedServer(ServerSocket listener) {
    this.listener = listener;
  }

  /** Starts on a free port. */
  public static ScriptedServer start(Script script) {
    try {
      ServerSocket listener = new BufferedListener();
      listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
      ScriptedServer server = new ScriptedServer(listener);
      server.threads.execute(() -> server.accept(script));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept(Script script) {
    while (!listener.isClosed()) {
      try {
        Socket connection = listener.accept();
        open.add(connection);
        threads.execute(() -> serve(connection, script));
      } catch (IOException | RuntimeException e) {
        return; // The test is over.
      }
    }
  }

  private void serve(Socket connection, Script script) {
    try (connection) {
      script.play(connection, readHead(connection));
    } catch (IOException e) {
      // The suite has gone on to something else.
    } finally {
      open.remove(connection);
    }
  }

  /** Hands out connections whose input is buffered: heads are read octet by octet. */
  private static final class BufferedListener extends ServerSocket {

    BufferedListener() throws IOException {}

    @Override
    public Socket accept() throws IOException {
      Socket connection = new BufferedConnection();
      implAccept(connection);
      return connection;
    }
  }

  /** A connection with one buffer before its input. */
  private static final class BufferedConnection extends Socket {

    private @Nullable InputStream buffered;

    @Override
    public synchronized InputStream getInputStream() throws IOException {
      if (buffered == null) {
        buffered = new BufferedInputStream(super.getInputStream());
      }
      return buffered;
    }
  }

  /** Reads up to the empty line behind a head, or to the end of the connection. */
  public static String readHead(Socket connection) throws IOException {
    InputStream in = connection.getInputStream();
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n", head.length() - 4) < 0) {
      int octet = in.read();
      if (octet < 0) {
        break;
      }
      head.append((char) octet);
    }
    return head.toString();
  }

  /** Sends text, each char one octet. */
  public static void send(Socket connection, String text) throws IOException {
    connection.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  public int port() {
    return listener.getLocalPort();
  }

  public URI uri() {
    return URI.create("ws://127.0.0.1:" + port() + "/chat");
  }

  @Override
  public void close() {
    try {
      listener.close();
      for (Socket connection : open) {
        connection.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      threads.shutdownNow();
    }
  }
}

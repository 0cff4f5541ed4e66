package org.upgradetck.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on loopback that does the same with every connection, whatever is asked. */
final class CannedServer implements AutoCloseable {

  /** What is done with a connection once a request head has come; it is closed behind it. */
  @FunctionalInterface
  interface Habit {
    /** Does it. */
    void with(Socket connection, String head) throws IOException;
  }

  private final ServerSocket listener;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  private CannedServer(ServerSocket listener) {
    this.listener = listener;
  }

  /** Starts on a free port. */
  static CannedServer start(Habit habit) throws IOException {
    CannedServer server =
        new CannedServer(new ServerSocket(0, 1024, InetAddress.getLoopbackAddress()));
    server.threads.execute(() -> server.accept(habit));
    return server;
  }

  /** Answers this request and every further one of the connection with the same octets. */
  static void repeat(Socket connection, String head, String response) throws IOException {
    String next = head;
    while (!next.isEmpty()) {
      send(connection, response);
      next = readHead(connection.getInputStream());
    }
  }

  private void accept(Habit habit) {
    while (!listener.isClosed()) {
      try {
        Socket connection = listener.accept();
        open.add(connection);
        threads.execute(() -> serve(connection, habit));
      } catch (IOException | RuntimeException e) {
        return; // The test is over.
      }
    }
  }

  private void serve(Socket connection, Habit habit) {
    try (connection) {
      habit.with(connection, readHead(connection.getInputStream()));
    } catch (IOException e) {
      // The suite has gone on to something else.
    } finally {
      open.remove(connection);
    }
  }

  private static String readHead(InputStream in) throws IOException {
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
  static void send(Socket connection, String text) throws IOException {
    connection.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  String uri() {
    return "ws://127.0.0.1:" + listener.getLocalPort() + "/chat";
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

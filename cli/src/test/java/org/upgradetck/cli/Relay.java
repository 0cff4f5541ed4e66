package org.upgradetck.cli;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;

/** Hands a connection on to a real server. */
final class Relay {

  private Relay() {}

  /** Sends the request on, and everything behind it both ways, until one side ends. */
  static void between(Socket front, String head, URI server) throws IOException {
    try (Socket back = new Socket(server.getHost(), server.getPort())) {
      CannedServer.send(back, head);
      Thread answers = new Thread(() -> pump(back, front), "relay");
      answers.setDaemon(true);
      answers.start();
      front.getInputStream().transferTo(back.getOutputStream());
    }
  }

  private static void pump(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException e) {
      // One of the two sides is gone.
    }
  }
}

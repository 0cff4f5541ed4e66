package org.upgradetck.suites.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.upgradetck.fixtures.websocket.AcceptKey;
import org.upgradetck.suites.run.ScriptedServer;

/**
 * A target that does the same whatever is asked: nothing of what it does may pass for conformant.
 *
 * @param name what it does
 * @param script what it does with a connection
 */
record DegenerateTarget(String name, ScriptedServer.Script script) {

  static List<DegenerateTarget> all() {
    return List.of(
        new DegenerateTarget("closes at the request", (connection, head) -> {}),
        new DegenerateTarget("resets", (connection, head) -> connection.setSoLinger(true, 0)),
        new DegenerateTarget("never answers", (connection, head) -> waits(connection)),
        new DegenerateTarget("answers 200", always("200 OK", "Content-Length: 0")),
        new DegenerateTarget("answers 204", always("204 No Content", "X: y")),
        new DegenerateTarget(
            "answers 301", always("301 Moved", "Location: /elsewhere", "Content-Length: 0")),
        new DegenerateTarget("answers 400", always("400 Bad Request", "Content-Length: 0")),
        new DegenerateTarget(
            "answers 400 and closes",
            (connection, head) ->
                say(connection, response("400 Bad Request", "Connection: close"))),
        new DegenerateTarget(
            "answers 401",
            always("401 Unauthorized", "WWW-Authenticate: Basic", "Content-Length: 0")),
        new DegenerateTarget("answers 403", always("403 Forbidden", "Content-Length: 0")),
        new DegenerateTarget("answers 404", always("404 Not Found", "Content-Length: 0")),
        new DegenerateTarget(
            "answers 426",
            always(
                "426 Upgrade Required",
                "Upgrade: websocket",
                "Connection: Upgrade",
                "Sec-WebSocket-Version: 13",
                "Content-Length: 0")),
        new DegenerateTarget(
            "answers bare 426", always("426 Upgrade Required", "Content-Length: 0")),
        new DegenerateTarget("answers 500", always("500 Oops", "Content-Length: 0")),
        new DegenerateTarget(
            "answers 503", always("503 Busy", "Retry-After: 1", "Content-Length: 0")),
        new DegenerateTarget(
            "echoes",
            (connection, head) -> {
              say(connection, head);
              connection.getInputStream().transferTo(connection.getOutputStream());
            }),
        new DegenerateTarget(
            "garbage",
            (connection, head) ->
                say(connection, "\u0016\u0003\u0001\u0000 garbage \u0000\u00ff\r\n\r\n")),
        new DegenerateTarget(
            "speaks another protocol",
            (connection, head) -> say(connection, "220 mail.example ESMTP\r\n")),
        new DegenerateTarget(
            "endless head",
            (connection, head) -> {
              say(connection, "HTTP/1.1 400 Bad Request\r\n");
              while (true) {
                say(connection, "X-Filler: and on it goes\r\n".repeat(300));
                pause(5); // For the sake of all others: endless it is all the same.
              }
            }),
        new DegenerateTarget(
            "endless body",
            (connection, head) -> {
              say(connection, "HTTP/1.1 400 Bad Request\r\n\r\n");
              while (true) {
                say(connection, "and on it goes ".repeat(500));
                pause(5);
              }
            }),
        new DegenerateTarget(
            "one octet a second",
            (connection, head) -> {
              for (char octet : response("400 Bad Request", "Connection: close").toCharArray()) {
                say(connection, String.valueOf(octet));
                pause(1000);
              }
            }));
  }

  @Override
  public String toString() {
    return name;
  }

  /** A 101 that proves the key, to everything, and a Pong to every Ping behind it. */
  static ScriptedServer.Script perfect101() {
    return (connection, head) -> {
      String key =
          head.lines()
              .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("sec-websocket-key:"))
              .map(line -> line.substring(line.indexOf(':') + 1).strip())
              .findFirst()
              .orElse("");
      say(
          connection,
          response(
              "101 Switching Protocols",
              "Upgrade: websocket",
              "Connection: Upgrade",
              "Sec-WebSocket-Accept: " + AcceptKey.of(key)));
      pong(connection.getInputStream(), connection.getOutputStream());
    };
  }

  /** A 101 without a field, to everything. */
  static ScriptedServer.Script bare101() {
    return (connection, head) -> {
      say(connection, "HTTP/1.1 101\r\n\r\n");
      waits(connection);
    };
  }

  private static void pong(InputStream in, OutputStream out) throws IOException {
    for (byte[] head = in.readNBytes(6); head.length == 6; head = in.readNBytes(6)) {
      byte[] payload = in.readNBytes(head[1] & 0x7f);
      for (int i = 0; i < payload.length; i++) {
        payload[i] ^= head[2 + i % 4];
      }
      if ((head[0] & 0x0f) == 9) {
        byte[] frame = Arrays.copyOf(new byte[] {(byte) 0x8a, head[1]}, 2 + payload.length);
        frame[1] &= 0x7f;
        System.arraycopy(payload, 0, frame, 2, payload.length);
        out.write(frame);
      }
    }
  }

  private static ScriptedServer.Script always(String status, String... fields) {
    String response = response(status, fields);
    return (connection, head) -> {
      for (String next = head; !next.isEmpty(); next = ScriptedServer.readHead(connection)) {
        say(connection, response);
      }
    };
  }

  private static String response(String status, String... fields) {
    return "HTTP/1.1 " + status + "\r\n" + String.join("\r\n", fields) + "\r\n\r\n";
  }

  private static void say(Socket connection, String text) throws IOException {
    connection.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static void waits(Socket connection) throws IOException {
    connection.getInputStream().transferTo(OutputStream.nullOutputStream());
  }

  /** Waits for something that never comes: the end of the test interrupts it. */
  private static void pause(long millis) throws IOException {
    try {
      new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}

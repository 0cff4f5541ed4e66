package org.upgradetck.reference;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A client that knows nothing: it sends octets and gives back what came, to be looked at. */
public final class WireClient implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 20_000;
  private static final String END_OF_HEAD = "\r\n\r\n";

  private final Socket socket;

  /** Connects to a server without TLS. */
  public WireClient(URI server) throws IOException {
    this(new Socket(server.getHost(), server.getPort()));
  }

  /** Speaks over a connected socket. */
  public WireClient(Socket socket) throws IOException {
    this.socket = socket;
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.setTcpNoDelay(true);
  }

  /** Sends text, each char one octet. */
  public WireClient send(String text) throws IOException {
    return send(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Sends octets in one write. */
  public WireClient send(byte[] octets) throws IOException {
    socket.getOutputStream().write(octets);
    return this;
  }

  /** Says that nothing more will be sent. */
  public WireClient finish() throws IOException {
    socket.shutdownOutput();
    return this;
  }

  /** Everything to the end of the next head, or to the end of the connection. */
  public String readHead() throws IOException {
    StringBuilder head = new StringBuilder();
    InputStream in = socket.getInputStream();
    while (!head.toString().endsWith(END_OF_HEAD) && !head.toString().endsWith("\n\n")) {
      int octet = in.read();
      if (octet < 0) {
        break;
      }
      head.append((char) octet);
    }
    return head.toString();
  }

  /** The next answer with its content, as long as Content-Length says. */
  public String readAnswer() throws IOException {
    String head = readHead();
    int length =
        head.lines()
            .filter(line -> line.startsWith("Content-Length: "))
            .mapToInt(line -> Integer.parseInt(line.substring(16)))
            .findFirst()
            .orElse(0);
    return head + new String(read(length), StandardCharsets.ISO_8859_1);
  }

  /** That many octets, or fewer when the connection ends. */
  public byte[] read(int octets) throws IOException {
    return socket.getInputStream().readNBytes(octets);
  }

  /** Whether the peer leaves the connection open and silent for that long, in ms. */
  public boolean staysSilent(int millis) throws IOException {
    socket.setSoTimeout(millis);
    try {
      socket.getInputStream().read();
      return false;
    } catch (SocketTimeoutException e) {
      return true;
    } finally {
      socket.setSoTimeout(PATIENCE_MILLIS);
    }
  }

  /** Everything to the end of the connection. */
  public String readAll() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    socket.getInputStream().transferTo(all);
    return all.toString(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}

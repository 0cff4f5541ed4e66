import io.helidon.common.buffers.BufferData;
import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.http.WritableHeaders;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.websocket.WsRouting;
import io.helidon.webserver.websocket.WsUpgrader;
import io.helidon.websocket.WsListener;
import io.helidon.websocket.WsSession;
import java.util.List;
import java.util.Optional;

/** Helidon SE as its guide sets up a WebSocket: a listener in a routing of the web server. */
public final class Main {

  private static final List<String> SUBPROTOCOLS = List.of("chat", "superchat");

  public static void main(String[] args) {
    WebServer server =
        WebServer.builder()
            .host("127.0.0.1")
            .port(0)
            .addRouting(WsRouting.builder().endpoint("/chat", Echo::new))
            .build()
            .start();
    System.out.println("listening " + server.port());
  }

  /** Sends back what it gets. Helidon leaves the answer to a Ping to the listener, too. */
  private static final class Echo implements WsListener {

    /** The hook of a listener where it agrees to a subprotocol. */
    @Override
    public Optional<Headers> onHttpUpgrade(HttpPrologue prologue, Headers headers) {
      if (!headers.contains(WsUpgrader.PROTOCOL)) {
        return Optional.empty();
      }
      return headers.get(WsUpgrader.PROTOCOL).allValues(true).stream()
          .filter(SUBPROTOCOLS::contains)
          .findFirst()
          .map(name -> WritableHeaders.create().set(WsUpgrader.PROTOCOL, name));
    }

    @Override
    public void onMessage(WsSession session, String text, boolean last) {
      session.send(text, last);
    }

    @Override
    public void onMessage(WsSession session, BufferData buffer, boolean last) {
      session.send(buffer, last);
    }

    @Override
    public void onPing(WsSession session, BufferData buffer) {
      session.pong(buffer);
    }
  }
}

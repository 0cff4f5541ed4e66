import java.nio.ByteBuffer;
import java.util.List;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.server.ServerUpgradeRequest;
import org.eclipse.jetty.websocket.server.ServerUpgradeResponse;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;

/**
 * Jetty without servlets, as its programming guide sets it up: WebSocket Server, "Using
 * WebSocketUpgradeHandler".
 */
public final class Main {

  private static final List<String> SUBPROTOCOLS = List.of("chat", "superchat");

  public static void main(String[] args) throws Exception {
    Server server = new Server();
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);

    ContextHandler context = new ContextHandler("/");
    context.setHandler(
        WebSocketUpgradeHandler.from(
            server,
            context,
            container ->
                container.addMapping(
                    "/chat",
                    (request, response, callback) -> {
                      agree(request, response);
                      return new Echo();
                    })));
    server.setHandler(context);

    server.start();
    System.out.println("listening " + connector.getLocalPort());
    server.join();
  }

  /** The creator of an endpoint is where an application agrees to a subprotocol. */
  private static void agree(ServerUpgradeRequest request, ServerUpgradeResponse response) {
    request.getSubProtocols().stream()
        .filter(SUBPROTOCOLS::contains)
        .findFirst()
        .ifPresent(response::setAcceptedSubProtocol);
  }

  /** Sends back what it gets. */
  public static final class Echo implements Session.Listener.AutoDemanding {

    private Session session;

    @Override
    public void onWebSocketOpen(Session session) {
      this.session = session;
    }

    @Override
    public void onWebSocketText(String message) {
      session.sendText(message, Callback.NOOP);
    }

    @Override
    public void onWebSocketBinary(ByteBuffer payload, Callback callback) {
      session.sendBinary(payload, callback);
    }
  }
}

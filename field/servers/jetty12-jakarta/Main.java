import jakarta.websocket.OnMessage;
import jakarta.websocket.server.ServerEndpoint;
import java.nio.ByteBuffer;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.websocket.jakarta.server.config.JakartaWebSocketServletContainerInitializer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * Jetty with Jakarta WebSocket, as its programming guide sets it up: WebSocket Server, "Setting Up
 * ServerContainer", "Configuring Endpoints".
 */
public final class Main {

  public static void main(String[] args) throws Exception {
    Server server = new Server();
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);

    ServletContextHandler context = new ServletContextHandler("/");
    server.setHandler(context);
    JakartaWebSocketServletContainerInitializer.configure(
        context, (servletContext, container) -> container.addEndpoint(Echo.class));

    server.start();
    System.out.println("listening " + connector.getLocalPort());
    server.join();
  }

  /** Sends back what it gets. */
  @ServerEndpoint(
      value = "/chat",
      subprotocols = {"chat", "superchat"})
  public static final class Echo {

    @OnMessage
    public String text(String message) {
      return message;
    }

    @OnMessage
    public ByteBuffer binary(ByteBuffer message) {
      return message;
    }
  }
}

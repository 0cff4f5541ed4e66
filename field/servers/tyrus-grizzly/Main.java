import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerApplicationConfig;
import jakarta.websocket.server.ServerEndpointConfig;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.glassfish.tyrus.ext.extension.deflate.PerMessageDeflateExtension;
import org.glassfish.tyrus.server.Server;

/**
 * Tyrus as its user guide sets it up: "Tyrus in Standalone Mode" (1.1.4), an endpoint made by
 * programme, with the extension of "Per Message Deflate Extension" (8.6.2).
 */
public final class Main {

  public static void main(String[] args) throws Exception {
    Server server = new Server("127.0.0.1", -1, "/", Map.of(), Application.class);
    server.start();
    System.out.println("listening " + server.getPort());
    new CountDownLatch(1).await();
  }

  /** What is served: one endpoint. */
  public static final class Application implements ServerApplicationConfig {

    @Override
    public Set<ServerEndpointConfig> getEndpointConfigs(Set<Class<? extends Endpoint>> found) {
      return Set.of(
          ServerEndpointConfig.Builder.create(Echo.class, "/chat")
              .subprotocols(List.of("chat", "superchat"))
              .extensions(List.of(new PerMessageDeflateExtension()))
              .build());
    }

    @Override
    public Set<Class<?>> getAnnotatedEndpointClasses(Set<Class<?>> found) {
      return Set.of();
    }
  }

  /** Sends back what it gets. */
  public static final class Echo extends Endpoint {

    @Override
    public void onOpen(Session session, EndpointConfig config) {
      session.addMessageHandler(
          new MessageHandler.Whole<String>() {
            @Override
            public void onMessage(String message) {
              session.getAsyncRemote().sendText(message);
            }
          });
      session.addMessageHandler(
          new MessageHandler.Whole<ByteBuffer>() {
            @Override
            public void onMessage(ByteBuffer message) {
              session.getAsyncRemote().sendBinary(message);
            }
          });
    }
  }
}

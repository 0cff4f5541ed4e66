import java.io.IOException;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.SubProtocolCapable;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;

/**
 * Spring Boot with a handler for WebSocket, as the documentation of Spring Framework registers it:
 * "WebSocket API", WebSocketHandler.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableWebSocket
public class Main implements WebSocketConfigurer {

  public static void main(String[] args) {
    SpringApplication.run(
        Main.class,
        "--server.address=127.0.0.1",
        "--server.port=0",
        "--spring.main.banner-mode=off",
        "--logging.level.root=off");
  }

  @Override
  public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
    registry.addHandler(new Echo(), "/chat");
  }

  @EventListener
  public void started(WebServerInitializedEvent event) {
    System.out.println("listening " + event.getWebServer().getPort());
  }

  /** Sends back what it gets. */
  static final class Echo extends AbstractWebSocketHandler implements SubProtocolCapable {

    @Override
    public List<String> getSubProtocols() {
      return List.of("chat", "superchat");
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message)
        throws IOException {
      session.sendMessage(message);
    }

    @Override
    protected void handleBinaryMessage(WebSocketSession session, BinaryMessage message)
        throws IOException {
      session.sendMessage(message);
    }
  }
}

import jakarta.websocket.OnMessage;
import jakarta.websocket.server.ServerEndpoint;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.websocket.server.WsSci;

/**
 * Tomcat inside of a program, as the documentation of its class Tomcat describes it, with the
 * WebSocket support of its "WebSocket How-To".
 */
public final class Main {

  private static final Logger QUIET = Logger.getLogger("org.apache");

  public static void main(String[] args) throws Exception {
    QUIET.setLevel(Level.OFF);
    Tomcat tomcat = new Tomcat();
    tomcat.setBaseDir(".");
    tomcat.setPort(0);
    tomcat.getConnector().setProperty("address", "127.0.0.1");

    Context context = tomcat.addContext("", null);
    context.addServletContainerInitializer(new WsSci(), Set.of(Echo.class));
    // A servlet has to be there: filters, and so the one for WebSocket, run in front of one.
    tomcat.addServlet("", "default", "org.apache.catalina.servlets.DefaultServlet");
    context.addServletMapping("/", "default");

    tomcat.start();
    System.out.println("listening " + tomcat.getConnector().getLocalPort());
    tomcat.getServer().await();
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

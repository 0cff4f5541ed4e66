import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.extensions.permessage_deflate.PerMessageDeflateExtension;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.protocols.Protocol;
import org.java_websocket.server.WebSocketServer;

/**
 * Java-WebSocket as its examples set up a server: a draft with permessage-deflate
 * (PerMessageDeflateExample) and subprotocols, with the empty one to do without
 * (SecWebSocketProtocolServerExample). It serves every path alike.
 */
public final class Main extends WebSocketServer {

  private Main() {
    super(
        new InetSocketAddress("127.0.0.1", 0),
        List.of(
            new Draft_6455(
                List.of(new PerMessageDeflateExtension()),
                List.of(new Protocol("chat"), new Protocol("superchat"), new Protocol("")))));
  }

  public static void main(String[] args) {
    new Main().run();
  }

  @Override
  public void onStart() {
    System.out.println("listening " + getPort());
  }

  @Override
  public void onMessage(WebSocket socket, String message) {
    socket.send(message);
  }

  @Override
  public void onMessage(WebSocket socket, ByteBuffer message) {
    socket.send(message);
  }

  @Override
  public void onOpen(WebSocket socket, ClientHandshake handshake) {}

  @Override
  public void onClose(WebSocket socket, int code, String reason, boolean remote) {}

  @Override
  public void onError(WebSocket socket, Exception exception) {}
}

import io.undertow.Handlers;
import io.undertow.Undertow;
import io.undertow.websockets.WebSocketConnectionCallback;
import io.undertow.websockets.WebSocketProtocolHandshakeHandler;
import io.undertow.websockets.core.AbstractReceiveListener;
import io.undertow.websockets.core.BufferedBinaryMessage;
import io.undertow.websockets.core.BufferedTextMessage;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.core.WebSockets;
import io.undertow.websockets.core.protocol.Handshake;
import io.undertow.websockets.core.protocol.version13.Hybi13Handshake;
import io.undertow.websockets.extensions.PerMessageDeflateHandshake;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import org.xnio.Pooled;

/**
 * Undertow as its own example "Web Socket Extensions" sets it up: a handshake handler at a path,
 * and a listener on each channel. What it speaks is told to the handshake, as its Javadoc says.
 */
public final class Main {

  public static void main(String[] args) {
    List<Handshake> handshakes = List.of(new Hybi13Handshake(Set.of("chat", "superchat"), true));
    WebSocketConnectionCallback connected =
        (exchange, channel) -> {
          channel.getReceiveSetter().set(new Echo());
          channel.resumeReceives();
        };
    WebSocketProtocolHandshakeHandler webSocket =
        new WebSocketProtocolHandshakeHandler(handshakes, connected)
            .addExtension(new PerMessageDeflateHandshake());

    Undertow server =
        Undertow.builder()
            .addHttpListener(0, "127.0.0.1")
            .setHandler(Handlers.path().addExactPath("/chat", webSocket))
            .build();
    server.start();
    InetSocketAddress address = (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
    System.out.println("listening " + address.getPort());
  }

  /** Sends back what it gets. */
  private static final class Echo extends AbstractReceiveListener {

    @Override
    protected void onFullTextMessage(WebSocketChannel channel, BufferedTextMessage message) {
      WebSockets.sendText(message.getData(), channel, null);
    }

    @Override
    protected void onFullBinaryMessage(WebSocketChannel channel, BufferedBinaryMessage message) {
      Pooled<ByteBuffer[]> data = message.getData();
      WebSockets.sendBinary(WebSockets.mergeBuffers(data.getResource()), channel, null);
      data.free();
    }
  }
}

import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import org.reactivestreams.Publisher;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.WebsocketServerSpec;
import reactor.netty.http.websocket.WebsocketInbound;
import reactor.netty.http.websocket.WebsocketOutbound;

/**
 * Reactor Netty as its reference guide sets up a WebSocket: a route with a handler and a spec. A
 * route with subprotocols never calls its handler for a client that agrees to none of them, so
 * those who offer none have a route of their own.
 */
public final class Main {

  public static void main(String[] args) {
    WebsocketServerSpec plain = WebsocketServerSpec.builder().compress(true).build();
    WebsocketServerSpec chat =
        WebsocketServerSpec.builder().protocols("chat,superchat").compress(true).build();
    DisposableServer server =
        HttpServer.create()
            .host("127.0.0.1")
            .port(0)
            .route(
                routes ->
                    routes
                        .ws(Main::offersSubprotocols, Main::echo, chat)
                        .ws("/chat", Main::echo, plain))
            .bindNow();
    System.out.println("listening " + server.port());
    server.onDispose().block();
  }

  private static boolean offersSubprotocols(HttpServerRequest request) {
    return request.fullPath().equals("/chat")
        && request.requestHeaders().contains("Sec-WebSocket-Protocol");
  }

  private static Publisher<Void> echo(WebsocketInbound in, WebsocketOutbound out) {
    return out.sendObject(in.aggregateFrames().receiveFrames().map(Main::answer));
  }

  private static WebSocketFrame answer(WebSocketFrame frame) {
    return frame instanceof TextWebSocketFrame text
        ? new TextWebSocketFrame(text.text())
        : new BinaryWebSocketFrame(frame.content().retain());
  }
}

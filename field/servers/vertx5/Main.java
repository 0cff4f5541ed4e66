import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.ServerWebSocket;

/**
 * Vert.x as its core manual sets up WebSockets on the server: a WebSocket handler, and a handshake
 * handler that lets in by path.
 */
public final class Main {

  public static void main(String[] args) throws Exception {
    HttpServerOptions options =
        new HttpServerOptions()
            .setHost("127.0.0.1")
            .setPort(0)
            .addWebSocketSubProtocol("chat")
            .addWebSocketSubProtocol("superchat");
    HttpServer server =
        Vertx.vertx()
            .createHttpServer(options)
            .webSocketHandshakeHandler(
                handshake -> {
                  if (handshake.path().equals("/chat")) {
                    handshake.accept();
                  } else {
                    handshake.reject(404);
                  }
                })
            .webSocketHandler(Main::echo);
    server.listen().await();
    System.out.println("listening " + server.actualPort());
  }

  private static void echo(ServerWebSocket socket) {
    socket.textMessageHandler(socket::writeTextMessage);
    socket.binaryMessageHandler(socket::writeBinaryMessage);
  }
}

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import io.netty.handler.codec.http.websocketx.extensions.compression.WebSocketServerCompressionHandler;
import java.net.InetSocketAddress;

/**
 * Netty with the pipeline of its WebSocket server example
 * (io.netty.example.http.websocketx.server): codec, aggregator, plain HTTP, compression, protocol
 * handler, frames.
 */
public final class Main {

  private static final String PATH = "/chat";
  private static final int MAX_CONTENT_LENGTH = 65536;

  public static void main(String[] args) throws Exception {
    EventLoopGroup group = new MultiThreadIoEventLoopGroup(NioIoHandler.newFactory());
    Channel server =
        new ServerBootstrap()
            .group(group)
            .channel(NioServerSocketChannel.class)
            .childHandler(new WebSocketServerInitializer())
            .bind("127.0.0.1", 0)
            .sync()
            .channel();
    System.out.println("listening " + ((InetSocketAddress) server.localAddress()).getPort());
    server.closeFuture().sync();
  }

  private static final class WebSocketServerInitializer extends ChannelInitializer<SocketChannel> {

    @Override
    protected void initChannel(SocketChannel channel) {
      channel
          .pipeline()
          .addLast(new HttpServerCodec())
          .addLast(new HttpObjectAggregator(MAX_CONTENT_LENGTH))
          .addLast(new PlainHttp(true))
          .addLast(new WebSocketServerCompressionHandler(MAX_CONTENT_LENGTH))
          .addLast(new WebSocketServerProtocolHandler(PATH, "chat,superchat", true))
          .addLast(new PlainHttp(false))
          .addLast(new Echo());
    }
  }

  /**
   * Answers what is not for the WebSocket: in front of it, as the index page of the example does,
   * and behind it, where the example leaves a handshake for another path without an answer.
   */
  private static final class PlainHttp extends SimpleChannelInboundHandler<FullHttpRequest> {

    private final boolean inFront;

    PlainHttp(boolean inFront) {
      this.inFront = inFront;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
      if (!request.decoderResult().isSuccess()) {
        answer(context, HttpResponseStatus.BAD_REQUEST);
      } else if (inFront && asksForWebSocket(request)) {
        context.fireChannelRead(request.retain());
      } else {
        answer(context, HttpResponseStatus.NOT_FOUND);
      }
    }

    private static boolean asksForWebSocket(FullHttpRequest request) {
      return request.headers().contains(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET, true);
    }

    private static void answer(ChannelHandlerContext context, HttpResponseStatus status) {
      FullHttpResponse response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status);
      HttpUtil.setContentLength(response, 0);
      HttpUtil.setKeepAlive(response, false);
      context.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
    }
  }

  /** Sends back what it gets, frame by frame. */
  private static final class Echo extends SimpleChannelInboundHandler<WebSocketFrame> {

    @Override
    protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
      boolean last = frame.isFinalFragment();
      ByteBuf content = frame.content().retain();
      if (frame instanceof TextWebSocketFrame) {
        context.writeAndFlush(new TextWebSocketFrame(last, 0, content));
      } else if (frame instanceof BinaryWebSocketFrame) {
        context.writeAndFlush(new BinaryWebSocketFrame(last, 0, content));
      } else {
        context.writeAndFlush(new ContinuationWebSocketFrame(last, 0, content));
      }
    }
  }
}

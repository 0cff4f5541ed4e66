package org.upgradetck.reference.mutants;

import static org.upgradetck.reference.Wire.CONNECTION;
import static org.upgradetck.reference.Wire.KEY;
import static org.upgradetck.reference.Wire.KEY_LINE;
import static org.upgradetck.reference.Wire.UPGRADE;
import static org.upgradetck.reference.Wire.VERSION;
import static org.upgradetck.reference.Wire.handshake;
import static org.upgradetck.reference.Wire.handshakeOf;
import static org.upgradetck.reference.Wire.handshakeTo;
import static org.upgradetck.reference.Wire.handshakeWith;
import static org.upgradetck.reference.Wire.octets;
import static org.upgradetck.reference.Wire.request;

import java.io.IOException;
import java.net.URI;
import org.upgradetck.reference.Wire;
import org.upgradetck.reference.WireClient;

/** One conversation with a server, told apart by what the server sent in it. */
enum Probe {
  VALID(handshake()),
  KEY_WITH_SLASH_IN_ACCEPT(handshakeWith(KEY_LINE, "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==")),
  KEY_WITH_STRAY_BITS(handshakeWith(KEY_LINE, "Sec-WebSocket-Key: AQIDBAUGBwgJCgsMDQ4PEC==")),
  KEY_MISSING(handshakeWith(KEY_LINE)),
  KEY_EMPTY(handshakeWith(KEY_LINE, "Sec-WebSocket-Key:")),
  KEY_SHORT(handshakeWith(KEY_LINE, "Sec-WebSocket-Key: AQIDBA==")),
  KEY_TWICE(handshake("Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==")),
  METHOD_POST(handshakeTo("POST /chat HTTP/1.1")),
  UPGRADE_IN_CAPITALS(handshakeWith(UPGRADE, "Upgrade: WEBSOCKET")),
  UPGRADE_LIST(handshakeWith(UPGRADE, "Upgrade: foo/1, websocket")),
  UPGRADE_ALMOST(handshakeWith(UPGRADE, "Upgrade: xwebsocket")),
  UPGRADE_OTHER(handshakeWith(UPGRADE, "Upgrade: h2c")),
  UPGRADE_OTHER_ON_PLAIN(request("GET /plain HTTP/1.1", "Upgrade: foo/1", CONNECTION)),
  UPGRADE_WEBSOCKET_ON_PLAIN(handshakeTo("GET /plain HTTP/1.1")),
  CONNECTION_LOWER_CASE(handshakeWith(CONNECTION, "Connection: upgrade")),
  CONNECTION_LIST(handshakeWith(CONNECTION, "Connection: keep-alive, Upgrade")),
  CONNECTION_TWO_LINES(handshakeWith(CONNECTION, "Connection: keep-alive", "Connection: Upgrade")),
  CONNECTION_EMPTY_MEMBER(handshakeWith(CONNECTION, "Connection: Upgrade,,x")),
  CONNECTION_CLOSE(handshakeWith(CONNECTION, "Connection: close, Upgrade")),
  CONNECTION_ALMOST(handshakeWith(CONNECTION, "Connection: xUpgrade")),
  CONNECTION_OTHER(handshakeWith(CONNECTION, "Connection: keep-alive")),
  VERSION_99(handshakeWith(VERSION, "Sec-WebSocket-Version: 99")),
  VERSION_13A(handshakeWith(VERSION, "Sec-WebSocket-Version: 13a")),
  VERSION_99_AND_13(handshakeWith(VERSION, "Sec-WebSocket-Version: 99", VERSION)),
  VERSION_13_AND_99(handshakeWith(VERSION, VERSION, "Sec-WebSocket-Version: 99")),
  VERSION_MISSING(handshakeWith(VERSION)),
  PROTOCOL_KNOWN(handshake("Sec-WebSocket-Protocol: chat")),
  PROTOCOL_UNKNOWN(handshake("Sec-WebSocket-Protocol: x")),
  PROTOCOL_LIST(handshake("Sec-WebSocket-Protocol: x, superchat, chat")),
  PROTOCOL_ON_FIRST_LINE(handshake("Sec-WebSocket-Protocol: chat", "Sec-WebSocket-Protocol: x")),
  PROTOCOL_ON_LAST_LINE(handshake("Sec-WebSocket-Protocol: x", "Sec-WebSocket-Protocol: chat")),
  PROTOCOL_IN_CAPITALS(handshake("Sec-WebSocket-Protocol: CHAT")),
  EXTENSION_UNKNOWN(handshake("Sec-WebSocket-Extensions: x-foo; a=1")),
  EXTENSION_KNOWN(handshake("Sec-WebSocket-Extensions: permessage-deflate")),
  ORIGIN_FOREIGN(handshake("Origin: http://evil.example")),
  ORIGIN_ALLOWED(handshake("Origin: http://allowed.example")),
  QUERY(handshakeTo("GET /chat?a=b HTTP/1.1")),
  ABSOLUTE_FORM(handshakeTo("GET http://localhost/chat HTTP/1.1")),
  ABSOLUTE_FORM_OF_ANOTHER_HOST(handshakeTo("GET http://other.example/chat HTTP/1.1")),
  HTTP_1_2(handshakeTo("GET /chat HTTP/1.2")),
  HTTP_1_0(handshakeTo("GET /chat HTTP/1.0")),
  METHOD_HEAD(handshakeTo("HEAD /chat HTTP/1.1")),
  PROTECTED(handshakeTo("GET /secret HTTP/1.1")),
  EMPTY_LINE_IN_FRONT("\r\n" + handshake()),
  NAMES_IN_LOWER_CASE(handshake().replace("Upgrade: w", "upgrade: w").replace("Key:", "key:")),
  HOST_LAST(handshake().replace("Host: localhost\r\n", "").replace("13\r\n", "13\r\nHost: x\r\n")),
  UPGRADE_LAST(handshakeWith(UPGRADE).replace("13\r\n", "13\r\n" + UPGRADE + "\r\n")),
  NO_SPACE_BEFORE_VALUE(handshakeWith(VERSION, "Sec-WebSocket-Version:13")),
  TABS_AROUND_VALUE(handshakeWith(VERSION, "Sec-WebSocket-Version:\t\t13\t")),
  UNKNOWN_FIELD(handshake("X-Unknown: x")),
  OBS_TEXT(handshake("User-Agent: caf\u00e9")),
  EMPTY_CONTENT(handshake("Content-Length: 0")),
  UPGRADE_EMPTY_MEMBER(handshakeWith(UPGRADE, "Upgrade: ,websocket")),
  UPGRADE_WITH_VERSION(handshakeWith(UPGRADE, "Upgrade: websocket/13")),
  CONNECTION_PARAMETER(handshakeWith(CONNECTION, "Connection: Upgrade;q=1")),
  CONNECTION_NAMES_HOST(handshakeWith(CONNECTION, "Connection: Upgrade, Host")),
  CONNECTION_WITHOUT_UPGRADE(request("GET /chat HTTP/1.1", CONNECTION)),
  KEY_IN_URL_ALPHABET(handshakeWith(KEY_LINE, "Sec-WebSocket-Key: -_-_-_-_-_-_-_-_-_-_-w==")),
  KEY_UNPADDED(handshakeWith(KEY_LINE, "Sec-WebSocket-Key: AAECAwQFBgcICQoLDA0ODw")),
  VERSION_TWICE(handshake(VERSION)),
  VERSION_269(handshakeWith(VERSION, "Sec-WebSocket-Version: 269")),
  VERSION_HEXADECIMAL(handshakeWith(VERSION, "Sec-WebSocket-Version: 0xD")),
  PROTOCOL_NO_TOKEN(handshake("Sec-WebSocket-Protocol: a/b")),
  PROTOCOL_TWICE(handshake("Sec-WebSocket-Protocol: chat, chat")),
  PROTOCOL_EMPTY_MEMBER(handshake("Sec-WebSocket-Protocol: chat,,x")),
  PROTOCOL_WITH_CR(handshake("Sec-WebSocket-Protocol: a\rb")),
  NO_UPGRADE(request("GET /chat HTTP/1.1")),
  ABSENT(handshakeTo("GET /absent HTTP/1.1")),
  METHOD_IN_LOWER_CASE(handshakeTo("get /chat HTTP/1.1")),
  METHOD_LONGER(handshakeTo("GETS /chat HTTP/1.1")),
  METHOD_HEAD_ON_PLAIN(request("HEAD /plain HTTP/1.1")),
  METHOD_TRACE(handshakeTo("TRACE /chat HTTP/1.1")),
  CONNECT(handshakeTo("CONNECT localhost:80 HTTP/1.1")),
  CONNECT_TO_NO_PORT(handshakeTo("CONNECT localhost:x HTTP/1.1")),
  HTTP_VERSION_IN_LOWER_CASE(handshakeTo("GET /chat http/1.1")),
  HTTP_VERSION_MISSING(handshakeTo("GET /chat")),
  HTTP_0_9(handshakeTo("GET /chat HTTP/0.9")),
  TARGET_ASTERISK(handshakeTo("GET * HTTP/1.1")),
  TARGET_WORD(handshakeTo("GET chat HTTP/1.1")),
  TARGET_EMPTY(handshakeTo("GET  HTTP/1.1")),
  TARGET_WITH_FRAGMENT(handshakeTo("GET /chat#f HTTP/1.1")),
  TARGET_WITH_SPACE(handshakeTo("GET /chat x HTTP/1.1")),
  TARGET_WITH_BAR(handshakeTo("GET /chat?a=| HTTP/1.1")),
  TARGET_PERCENT_ENCODED(handshakeTo("GET /ch%61t HTTP/1.1")),
  ABSOLUTE_FORM_IN_CAPITALS(handshakeTo("GET HTTP://localhost/chat HTTP/1.1")),
  ABSOLUTE_FORM_HTTPS(handshakeTo("GET https://localhost/chat HTTP/1.1")),
  ABSOLUTE_FORM_WS(handshakeTo("GET ws://localhost/chat HTTP/1.1")),
  ABSOLUTE_FORM_WITHOUT_HOST(handshakeTo("GET http:///chat HTTP/1.1")),
  ABSOLUTE_FORM_WITH_USERINFO(handshakeTo("GET http://user@localhost/chat HTTP/1.1")),
  ABSOLUTE_FORM_WITH_QUERY(handshakeTo("GET http://localhost/chat?a=b HTTP/1.1")),
  ABSOLUTE_FORM_WITHOUT_PATH(request("GET http://localhost HTTP/1.1")),
  HOST_MISSING(handshake().replace("Host: localhost\r\n", "")),
  HOST_TWICE(handshake("Host: localhost")),
  HOST_INVALID(handshake().replace("Host: localhost", "Host: a/b")),
  HOST_EMPTY(handshake().replace("Host: localhost", "Host:")),
  HOST_IN_CAPITALS(handshake().replace("Host: l", "Host: L")),
  LONG_HEAD(handshake("X-Long: " + "x".repeat(20_000))),
  EARLY_PING(handshake() + octets(Wire.ping("early"))),
  EARLY_PING_BEHIND_A_FULL_BUFFER(handshakeOf(1024) + octets(Wire.ping("early"))),
  EARLY_PING_BEHIND_REFUSAL(handshakeWith(VERSION) + octets(Wire.ping("early"))),
  MALFORMED(handshake("X-Bad : x")),
  EXTENSIONS_MALFORMED(offer("permessage-deflate;")),
  EXTENSIONS_WITH_EMPTY_MEMBER(offer("x,,y")),
  EXTENSIONS_OF_NO_MEMBER(offer(",")),
  EXTENSION_ON_FIRST_LINE(
      handshake("Sec-WebSocket-Extensions: permessage-deflate", "Sec-WebSocket-Extensions: x")),
  EXTENSION_ON_LAST_LINE(
      handshake("Sec-WebSocket-Extensions: x", "Sec-WebSocket-Extensions: permessage-deflate")),
  EXTENSION_HIDDEN_IN_QUOTES(offer("x; y=\",permessage-deflate,\"")),
  EXTENSION_WITHOUT_SPACES(offer("permessage-deflate;server_no_context_takeover")),
  DEFLATE_SPACE_AT_EQUALS(offer("permessage-deflate; server_max_window_bits = 10")),
  EXTENSION_ALMOST(offer("permessage-deflate2")),
  EXTENSION_CONSTRUCTOR(offer("constructor")),
  DEFLATE_SECOND_OFFER_SOUND(offer("permessage-deflate; x, permessage-deflate")),
  DEFLATE_TWO_OFFERS(offer("permessage-deflate; server_no_context_takeover, permessage-deflate")),
  DEFLATE_UNKNOWN_PARAMETER(offer("permessage-deflate; x")),
  DEFLATE_REPEATED_PARAMETER(
      offer("permessage-deflate; client_max_window_bits; client_max_window_bits")),
  DEFLATE_WINDOW_7(offer("permessage-deflate; server_max_window_bits=7")),
  DEFLATE_FLAG_WITH_VALUE(offer("permessage-deflate; client_no_context_takeover=1")),
  DEFLATE_CLIENT_TAKEOVER(offer("permessage-deflate; client_no_context_takeover")),
  DEFLATE_SERVER_WINDOW(offer("permessage-deflate; server_max_window_bits=10")),
  DEFLATE_QUOTED_WINDOW(offer("permessage-deflate; server_max_window_bits=\"10\"")),
  DEFLATE_CLIENT_WINDOW(offer("permessage-deflate; client_max_window_bits=10")),
  FRAME_UNMASKED(handshake() + "\u0089\u0001x"),
  FRAME_WITH_RESERVED_BIT(handshake() + "\u00c9\u0081\u0000\u0000\u0000\u0000x"),
  FRAME_WITH_MISPLACED_BIT(offer("permessage-deflate") + "\u00c9\u0081\u0000\u0000\u0000\u0000x"),
  FRAME_OF_UNKNOWN_OPCODE(handshake() + "\u0083\u0081\u0000\u0000\u0000\u0000x"),
  TEXT_THAT_IS_NOT_UTF_8(handshake() + "\u0081\u0082\u0000\u0000\u0000\u0000a\u00c3"),
  FRAME_TOO_LONG_FOR_CONTROL(
      handshake() + "\u0089\u00fe\u0000~\u0000\u0000\u0000\u0000" + "x".repeat(126)),
  FRAME_OF_CONTROL_FRAGMENT(handshake() + "\u0009\u0081\u0000\u0000\u0000\u0000x"),
  FRAGMENTS(
      handshake() + "\u0001\u0081\u0000\u0000\u0000\u0000H\u0080\u0081\u0000\u0000\u0000\u0000i"),
  PONG_UNASKED(handshake() + "\u008a\u0080\u0000\u0000\u0000\u0000"),
  PING_OF_125(handshake() + "\u0089\u00fd\u0000\u0000\u0000\u0000" + "x".repeat(125)),
  CLOSE_WITHOUT_BODY(handshake() + "\u0088\u0080\u0000\u0000\u0000\u0000"),
  COMPRESSED(
      offer("permessage-deflate")
          + "\u00c1\u0087\u0000\u0000\u0000\u0000\u00f2H\u00cd\u00c9\u00c9\u0007\u0000"),
  COMPRESSED_WITH_REFERENCE(
      offer("permessage-deflate")
          + "\u00c1\u0087\u0000\u0000\u0000\u0000\u00f2H\u00cd\u00c9\u00c9\u0007\u0000\u00c1\u0085\u0000\u0000\u0000\u0000\u00f2\u0000\u0011\u0000\u0000"),
  COMPRESSED_WITH_FAR_REFERENCE(
      offer("permessage-deflate")
          + "\u00c1\u0087\u0000\u0000\u0000\u0000\u00f2H\u00cd\u00c9\u00c9\u0007\u0000"
          + "\u00c1\u00fe\u0004R\u0000\u0000\u0000\u0000\u0000L\u0004\u00b3\u00fb"
          + "y".repeat(1100)
          + "\u0000\u00c1\u0085\u0000\u0000\u0000\u0000\u0002\u0016(\u0000\u0000"),
  SAME_TEXT_TWICE(offer("permessage-deflate; server_no_context_takeover") + octets(Wire.text(KEY))),
  TEXT_REPEATING_FROM_AFAR(
      offer("permessage-deflate; server_max_window_bits=8")
          + octets(Wire.text("ABCDEFGH" + "x".repeat(300) + "ABCDEFGH"))),
  STATUS_LINE(handshakeTo("HTTP/1.1 101 Switching Protocols")),
  INDENTED_VERSION(handshakeWith(VERSION, "X-Unknown: x", " " + VERSION)),
  FOLDED_VERSION(handshakeWith(VERSION, "Sec-WebSocket-Version: 1", " 3")),
  WHITE_SPACE_LINE(handshake(" ", "Host: other")),
  UNDERSCORES(handshakeWith(VERSION, "Sec_WebSocket_Version: 13")),
  SECOND_HOST_BEHIND_MANY_FIELDS(handshake("X: x\r\n".repeat(200) + "Host: other")),
  LONG_LIST(handshake("X-List: " + ",".repeat(400))),
  LONG_TARGET(handshakeTo("GET /chat?" + "x".repeat(5000) + " HTTP/1.1")),
  TOO_LONG_TARGET(handshakeTo("GET /chat?" + "x".repeat(70_000) + " HTTP/1.1")),
  CONTENT_LIKE_A_FRAME(handshake("Content-Length: 11") + octets(Wire.ping("early"))),
  CHUNKED(handshake("Transfer-Encoding: chunked") + "5\r\nhello\r\n0\r\n\r\n"),
  TWO_LENGTHS(handshake("Content-Length: 5", "Transfer-Encoding: chunked") + "0\r\n\r\n"),
  CHUNK_SIZE_HUGE(handshake("Transfer-Encoding: chunked") + "100000005\r\nhello\r\n0\r\n\r\n"),
  CHUNK_EXTENSION(handshake("Transfer-Encoding: chunked") + "5;a=b\r\nhello\r\n0\r\n\r\n"),
  LENGTH_WITH_SIGN(handshake("Content-Length: +5") + "hello"),
  LENGTH_HUGE(handshake("Content-Length: 18446744073709551621") + "hello"),
  CODING_UNKNOWN(handshake("Transfer-Encoding: foo, chunked") + "0\r\n\r\n"),
  KEY_IN_TRAILER(
      handshakeWith(KEY_LINE, "Transfer-Encoding: chunked") + "0\r\n" + KEY_LINE + "\r\n\r\n"),
  EXPECT_CONTINUE(handshake("Expect: 100-continue")),
  EXPECT_CONTINUE_WITH_CONTENT(handshake("Expect: 100-continue", "Content-Length: 4") + "data"),
  EXPECT_UNKNOWN(handshake("Expect: foo")),
  EXPECT_IN_HTTP_1_0(request("GET /chat HTTP/1.0", "Expect: 100-continue")),
  CLOSE_ASKED_FOR(request("GET /plain HTTP/1.1", "Connection: close")),
  PIPELINED_BEHIND_REFUSAL(handshakeWith(VERSION) + request("GET / HTTP/1.1")),
  PIPELINED_BEHIND_HANDSHAKE(handshake() + request("GET / HTTP/1.1")),
  EARLY_LONG_MESSAGE(handshake() + octets(Wire.text("x".repeat(5000)))),
  OFFER_ON_EARLIER_REQUEST(request("GET / HTTP/1.1", "Sec-WebSocket-Protocol: chat")) {
    @Override
    String next() {
      return handshake() + octets(Wire.ping("second"));
    }
  },
  ORIGIN_GOING_ON(handshake("Origin: http://allowed.example.evil.example")),
  ORIGIN_ENDING_SO(handshake("Origin: http://evilallowed.example")),
  ORIGIN_WITH_USER_INFORMATION(handshake("Origin: http://allowed.example:80@evil.example")),
  ORIGIN_IN_CAPITALS(handshake("Origin: HTTP://ALLOWED.EXAMPLE")),
  ORIGIN_ALLOWED_LINE_FIRST(handshake("Origin: http://allowed.example", "Origin: http://x.test")),
  ORIGIN_ALLOWED_LINE_LAST(handshake("Origin: http://x.test", "Origin: http://allowed.example")),
  ORIGIN_UNPARSED(handshake("Origin: http://a:b")),
  MOVED(handshakeTo("GET /moved HTTP/1.1")),
  HTTPS_OVER_CLEAR_TCP(handshakeTo("GET https://localhost/chat HTTP/1.1")),
  PROTECTED_WITH_CREDENTIALS(toSecretWith("Basic dGNrOnRjaw==")),
  PROTECTED_WITH_SCHEME_IN_LOWER_CASE(toSecretWith("basic dGNrOnRjaw==")),
  PROTECTED_WITH_OTHER_CREDENTIALS(toSecretWith("Basic eDp4")),
  PROTECTED_AFTER_CREDENTIALS(
      toSecretWith("Basic dGNrOnRjaw==").replace(VERSION, "Sec-WebSocket-Version: 99")) {
    @Override
    String next() {
      return handshakeTo("GET /secret HTTP/1.1") + octets(Wire.ping("second"));
    }
  },
  H2C_ON_PLAIN(
      request(
          "GET /plain HTTP/1.1",
          "Upgrade: h2c",
          "Connection: Upgrade, HTTP2-Settings",
          "HTTP2-Settings: AAMAAABkAAQAAP__")),
  TLS_ON_PLAIN(request("GET /plain HTTP/1.1", "Upgrade: TLS/1.2, HTTP/1.1", CONNECTION)),
  CONTENT_BEHIND_UPGRADE(
      request("POST /plain HTTP/1.1", "Upgrade: foo/1", CONNECTION, "Content-Length: 8")
          + "none\r\n\r\n"),
  KEY_ON_EARLIER_REQUEST(request("GET / HTTP/1.1", "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==")) {
    @Override
    String next() {
      return handshake() + octets(Wire.ping("second"));
    }
  },
  TARGET_WITH_ENCODED_LINE_BREAK(handshakeTo("GET /chat?a=%0d%0aX-Injected:%201 HTTP/1.1")),
  EXPECT_IN_CAPITALS_WITH_CONTENT(handshake("Expect: 100-CONTINUE", "Content-Length: 4") + "data");

  private final String opening;

  Probe(String opening) {
    this.opening = opening;
  }

  private static String offer(String extensions) {
    return handshake("Sec-WebSocket-Extensions: " + extensions);
  }

  private static String toSecretWith(String credentials) {
    return handshakeTo("GET /secret HTTP/1.1")
        .replace(VERSION, VERSION + "\r\nAuthorization: " + credentials);
  }

  /** What follows an answer that is no 101: the connection goes on as HTTP or it does not. */
  String next() {
    return request("GET / HTTP/1.1");
  }

  /** Everything that the server sends in this conversation, but for the date. */
  String outcome(URI server) throws IOException {
    try (WireClient client = new WireClient(server)) {
      String head = client.send(opening).readHead();
      if (head.isEmpty()) {
        return "nothing";
      }
      if (head.contains(" 101 ")) {
        client.send(Wire.ping("0123456789abcdef"));
        client.send(Wire.text(KEY));
        client.send(Wire.close(1000));
        client.send(Wire.ping("behind the close"));
      } else {
        client.send(next());
      }
      return (head + client.finish().readAll()).replaceAll("Date: [^\r]*\r\n", "");
    }
  }
}

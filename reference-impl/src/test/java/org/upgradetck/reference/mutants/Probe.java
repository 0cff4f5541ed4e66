package org.upgradetck.reference.mutants;

import static org.upgradetck.reference.Wire.CONNECTION;
import static org.upgradetck.reference.Wire.KEY;
import static org.upgradetck.reference.Wire.KEY_LINE;
import static org.upgradetck.reference.Wire.UPGRADE;
import static org.upgradetck.reference.Wire.VERSION;
import static org.upgradetck.reference.Wire.handshake;
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
  LONG_HEAD(handshake("X-Long: " + "x".repeat(20_000))),
  EARLY_PING(handshake() + octets(Wire.ping("early"))),
  EARLY_PING_BEHIND_REFUSAL(handshakeWith(VERSION) + octets(Wire.ping("early"))),
  MALFORMED(handshake("X-Bad : x")),
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
  CONTENT_BEHIND_UPGRADE(
      request("POST /plain HTTP/1.1", "Upgrade: foo/1", CONNECTION, "Content-Length: 8")
          + "none\r\n\r\n"),
  KEY_ON_EARLIER_REQUEST(request("GET / HTTP/1.1", "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==")) {
    @Override
    String next() {
      return handshake() + octets(Wire.ping("second"));
    }
  };

  private final String opening;

  Probe(String opening) {
    this.opening = opening;
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

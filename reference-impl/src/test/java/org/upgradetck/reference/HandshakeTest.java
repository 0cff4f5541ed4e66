package org.upgradetck.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.upgradetck.reference.Wire.ACCEPT;
import static org.upgradetck.reference.Wire.CONNECTION;
import static org.upgradetck.reference.Wire.KEY;
import static org.upgradetck.reference.Wire.KEY_LINE;
import static org.upgradetck.reference.Wire.UPGRADE;
import static org.upgradetck.reference.Wire.VERSION;
import static org.upgradetck.reference.Wire.handshake;
import static org.upgradetck.reference.Wire.handshakeTo;
import static org.upgradetck.reference.Wire.handshakeWith;
import static org.upgradetck.reference.Wire.request;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 6455 4.2 and 11.3, RFC 7692 7.1 as far as the head of the answer shows them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandshakeTest {

  private final ReferenceServer server;

  HandshakeTest() throws IOException {
    server = ReferenceServer.start();
  }

  @BeforeAll
  void listens() {
    assertThat(server.uri().toString()).matches("ws://localhost:[0-9]+/chat");
  }

  @AfterAll
  void stop() throws IOException {
    server.close();
  }

  @Test
  void theAnswerHoldsWhatIsNeededAndNothingElse() throws IOException {
    assertThat(headFor(handshake()))
        .isEqualTo(
            "HTTP/1.1 101 Switching Protocols\r\n"
                + "Upgrade: websocket\r\n"
                + "Connection: Upgrade\r\n"
                + "Sec-WebSocket-Accept: "
                + ACCEPT
                + "\r\n\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /chat?a=b HTTP/1.1",
        "GET /chat? HTTP/1.1",
        "GET http://localhost/chat HTTP/1.1",
        "GET HTTP://localhost:80/chat?x HTTP/1.1",
        "GET /chat HTTP/1.2",
        "\r\nGET /chat HTTP/1.1",
      })
  void acceptsEveryRequestLineOfTheSameMeaning(String requestLine) throws IOException {
    assertThat(headFor(handshakeTo(requestLine))).startsWith("HTTP/1.1 101 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "upgrade: websocket",
        "UPGRADE:WebSocket",
        "Upgrade:\t websocket \t",
        "Upgrade: ,websocket,",
        "Upgrade: websocket\r\nUpgrade: foo/1",
      })
  void acceptsEveryUpgradeOfTheSameMeaning(String line) throws IOException {
    assertThat(headFor(handshakeWith(UPGRADE, line))).startsWith("HTTP/1.1 101 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Connection: UPGRADE",
        "Connection: keep-alive,\tupgrade",
        "Connection: ,,Upgrade,",
        "Connection: keep-alive\r\nconnection: Upgrade",
        "Connection: close, Upgrade",
      })
  void acceptsEveryConnectionOfTheSameMeaning(String line) throws IOException {
    assertThat(headFor(handshakeWith(CONNECTION, line))).startsWith("HTTP/1.1 101 ");
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "Upgrade: websocket | Upgrade: websocket/13 | 426",
        "Upgrade: websocket | Upgrade: web socket | 426",
        "Upgrade: websocket | Upgrade: | 426",
        "Connection: Upgrade | Connection: Upgrades | 400",
        "Connection: Upgrade | Connection: \"Upgrade\" | 400",
        "Connection: Upgrade | X-Other: x | 400",
        "Sec-WebSocket-Version: 13 | Sec-WebSocket-Version: 8 | 426",
        "Sec-WebSocket-Version: 13 | Sec-WebSocket-Version: 013 | 426",
        "Sec-WebSocket-Version: 13 | Sec-WebSocket-Version: 13, 8 | 426",
        "Sec-WebSocket-Version: 13 | Sec-WebSocket-Version: | 426",
        "Sec-WebSocket-Version: 13 | X-Other: x | 426",
      },
      delimiter = '|')
  void refusesWhatItNeedsToRead(String line, String other, int status) throws IOException {
    String answer = answerTo(handshakeWith(line, other));
    assertThat(answer).startsWith("HTTP/1.1 " + status + " ").doesNotContain("Connection: close");
    if (status == 426) {
      assertThat(answer)
          .contains("\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n")
          .contains("\r\nSec-WebSocket-Version: 13\r\n");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "AQIDBA==",
        "AQIDBAUGBwgJCgsMDQ4PEBE=",
        "AQIDBAUGBwgJCgsMDQ4PEA",
        "AQIDBAUGBwgJCgsMDQ4PEA=",
        "AQIDBAUGBwgJCgsMDQ4P-_==",
        "AQIDBAUGBwgJ CgsMDQ4PEA==",
        "AQIDBAUGBwgJCgsMDQ4PEA==, AQIDBAUGBwgJCgsMDQ4PEA==",
      })
  void refusesKeysThatAreNotSixteenOctets(String key) throws IOException {
    assertThat(answerTo(handshakeWith(KEY_LINE, "Sec-WebSocket-Key: " + key)))
        .startsWith("HTTP/1.1 400 ");
  }

  @Test
  void refusesTwoEqualKeysAndTwoEqualVersions() throws IOException {
    assertThat(answerTo(handshake(KEY_LINE))).startsWith("HTTP/1.1 400 ");
    assertThat(answerTo(handshake(VERSION))).startsWith("HTTP/1.1 426 ");
  }

  @Test
  void hashesAKeyWithStrayPadBitsAsItWasSent() throws IOException {
    // The expected value was computed with another tool.
    assertThat(headFor(handshakeWith(KEY_LINE, "Sec-WebSocket-Key: AQIDBAUGBwgJCgsMDQ4PEC==")))
        .contains("\r\nSec-WebSocket-Accept: OfS0wDaT5NoxF2gqm7Zj2YtetzM=\r\n");
    assertThat(headFor(handshakeWith(KEY_LINE, "Sec-WebSocket-Key: \t" + KEY + " \t")))
        .contains(ACCEPT);
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "superchat, chat | superchat",
        "x, chat, superchat | chat",
        ", chat ,, | chat",
        "Chat, x | ",
        "chat, chat | chat",
      },
      delimiter = '|')
  void agreesToTheFirstSubprotocolThatItKnows(String offered, String agreed) throws IOException {
    String head = headFor(handshake("Sec-WebSocket-Protocol: " + offered));
    assertThat(head).startsWith("HTTP/1.1 101 ");
    if (agreed == null) {
      assertThat(head).doesNotContain("Sec-WebSocket-Protocol");
    } else {
      assertThat(head).contains("\r\nSec-WebSocket-Protocol: " + agreed + "\r\n");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",", "a b", "a;b", "a/b", "\"chat\"", "chat, a=b"})
  void refusesWhatIsNoListOfSubprotocols(String offered) throws IOException {
    assertThat(answerTo(handshake("Sec-WebSocket-Protocol: " + offered)))
        .startsWith("HTTP/1.1 400 ");
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "permessage-deflate | permessage-deflate",
        "permessage-deflate; client_max_window_bits | permessage-deflate",
        "permessage-deflate; client_max_window_bits=10 |"
            + " permessage-deflate; client_max_window_bits=10",
        "permessage-deflate ; server_max_window_bits = \"8\" |"
            + " permessage-deflate; server_max_window_bits=8",
        "permessage-deflate; server_max_window_bits=\"1\\0\" |"
            + " permessage-deflate; server_max_window_bits=10",
        "permessage-deflate; client_no_context_takeover; server_no_context_takeover |"
            + " permessage-deflate; server_no_context_takeover; client_no_context_takeover",
        "x-foo, permessage-deflate; foo, ,permessage-deflate | permessage-deflate",
        "permessage-deflate; server_max_window_bits=16, permessage-deflate | permessage-deflate",
        "x-foo; a=\",permessage-deflate\" | ",
        "permessage-deflate; server_max_window_bits | ",
        "permessage-deflate; server_max_window_bits=08 | ",
        "permessage-deflate; server_max_window_bits=7 | ",
        "permessage-deflate; client_max_window_bits=\"\" | ",
        "permessage-deflate; client_no_context_takeover=1 | ",
        "permessage-deflate; server_no_context_takeover; server_no_context_takeover | ",
      },
      delimiter = '|')
  void acceptsTheFirstOfferThatIsValid(String offered, String agreed) throws IOException {
    String head = headFor(handshake("Sec-WebSocket-Extensions: " + offered));
    assertThat(head).startsWith("HTTP/1.1 101 ");
    if (agreed == null) {
      assertThat(head).doesNotContain("Sec-WebSocket-Extensions");
    } else {
      assertThat(head).contains("\r\nSec-WebSocket-Extensions: " + agreed + "\r\n");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",",
        ";",
        ";a",
        "a;",
        "a;;b",
        "=",
        "a=1",
        "a; =1",
        "a; b=",
        "a; b=\"",
        "a; b=\"x",
        "a b",
        "a; b c",
        "a; b=c d",
        "a/b",
        "a; b=\"c\"d",
        "a; b=\"\\",
      })
  void refusesWhatIsNoListOfExtensions(String offered) throws IOException {
    assertThat(answerTo(handshake("Sec-WebSocket-Extensions: " + offered)))
        .startsWith("HTTP/1.1 400 ");
  }

  @ParameterizedTest
  @CsvSource({
    "http://allowed.example, 101",
    "HTTP://Allowed.Example:80, 101",
    "http://localhost, 101",
    "https://allowed.example, 403",
    "http://allowed.example:81, 403",
    "http://allowed.example.evil.test, 403",
    "http://allowed.example@evil.test, 403",
    "null, 403",
    "'', 403",
  })
  void letsInItsOwnPagesAndThoseOfOneFriend(String origin, int status) throws IOException {
    assertThat(headFor(handshake("Origin: " + origin))).startsWith("HTTP/1.1 " + status + " ");
  }

  @Test
  void letsInNobodyWhoSaysTwoOrigins() throws IOException {
    assertThat(
            headFor(handshake("Origin: http://allowed.example", "Origin: http://allowed.example")))
        .startsWith("HTTP/1.1 403 ");
  }

  @Test
  void asksForCredentialsAndThenAcceptsOnTheSameConnection() throws IOException {
    try (WireClient client = new WireClient(server.uri())) {
      assertThat(client.send(handshakeTo("GET /secret HTTP/1.1")).readAnswer())
          .startsWith("HTTP/1.1 401 ")
          .contains("\r\nWWW-Authenticate: Basic realm=");
      String wrong = "Authorization: Basic dGNrOlRDSw==";
      assertThat(client.send(handshakeTo("GET /secret HTTP/1.1", wrong)).readAnswer())
          .startsWith("HTTP/1.1 401 ");
      String right = "Authorization: basic dGNrOnRjaw==";
      assertThat(client.send(handshakeTo("GET /secret HTTP/1.1", right)).readHead())
          .startsWith("HTTP/1.1 101 ");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET /moved HTTP/1.1, 307",
    "GET /absent HTTP/1.1, 404",
    "GET //localhost/chat HTTP/1.1, 404",
    "POST /chat HTTP/1.1, 405",
    "OPTIONS /chat HTTP/1.1, 405",
    "get /chat HTTP/1.1, 501",
    "FOO /chat HTTP/1.1, 501",
    "CONNECT localhost:80 HTTP/1.1, 501",
    "HEAD /chat HTTP/1.1, 426",
    "GET /chat HTTP/1.0, 426",
    "GET /plain HTTP/1.1, 200",
    "GET / HTTP/1.1, 200",
    "OPTIONS * HTTP/1.1, 200",
    "GET https://localhost/chat HTTP/1.1, 421",
  })
  void answersElsewhereWithoutSwitching(String requestLine, int status) throws IOException {
    assertThat(headFor(handshakeTo(requestLine))).startsWith("HTTP/1.1 " + status + " ");
  }

  @Test
  void saysWhatAResourceAllowsAndWhereAnotherIs() throws IOException {
    assertThat(headFor(handshakeTo("POST /chat HTTP/1.1"))).contains("\r\nAllow: GET\r\n");
    assertThat(headFor(request("PUT /plain HTTP/1.1")))
        .startsWith("HTTP/1.1 405 ")
        .contains("\r\nAllow: GET, HEAD, POST\r\n");
    assertThat(headFor(request("GET /moved HTTP/1.1"))).contains("\r\nLocation: /chat\r\n");
  }

  @Test
  void refusesAHandshakeWithContentButReadsTheContent() throws IOException {
    try (WireClient client = new WireClient(server.uri())) {
      String body = request("GET /plain HTTP/1.1");
      client.send(handshake("Content-Length: " + body.length()) + body);
      assertThat(client.readAnswer()).startsWith("HTTP/1.1 400 ");
      client.send(handshake("Transfer-Encoding: chunked") + "0\r\n\r\n");
      assertThat(client.readAnswer()).startsWith("HTTP/1.1 400 ");
      assertThat(client.send(handshake()).readHead()).startsWith("HTTP/1.1 101 ");
    }
  }

  @Test
  void sends100Before101WhereItIsExpected() throws IOException {
    try (WireClient client = new WireClient(server.uri())) {
      client.send(handshake("Expect: 100-continue"));
      assertThat(client.readHead()).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
      assertThat(client.readHead()).startsWith("HTTP/1.1 101 ");
    }
  }

  @Test
  void readsAHandshakeOctetByOctet() throws IOException {
    try (WireClient client = new WireClient(server.uri())) {
      for (char octet : handshake().toCharArray()) {
        client.send(String.valueOf(octet));
      }
      assertThat(client.readHead()).startsWith("HTTP/1.1 101 ");
    }
  }

  private String headFor(String request) throws IOException {
    try (WireClient client = new WireClient(server.uri())) {
      return client.send(request).readHead();
    }
  }

  private String answerTo(String request) throws IOException {
    try (WireClient client = new WireClient(server.uri())) {
      return client.send(request).readAnswer();
    }
  }
}

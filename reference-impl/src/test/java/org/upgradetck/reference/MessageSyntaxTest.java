package org.upgradetck.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.upgradetck.reference.Wire.handshake;
import static org.upgradetck.reference.Wire.handshakeTo;
import static org.upgradetck.reference.Wire.handshakeWith;
import static org.upgradetck.reference.Wire.octets;
import static org.upgradetck.reference.Wire.request;

import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9112: what is a request, where it ends, and what becomes of the connection. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MessageSyntaxTest {

  private final ReferenceServer server;

  MessageSyntaxTest() throws IOException {
    server = ReferenceServer.start();
  }

  @AfterAll
  void stop() throws IOException {
    server.close();
  }

  static Stream<String> malformed() {
    return Stream.of(
        "GET /chat HTTP/1.1\nHost: x\n\n",
        "GET  /chat HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /chat  HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /chat\tHTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /chat x HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /chat\r\nHost: x\r\n\r\n",
        "GET /chat http/1.1\r\nHost: x\r\n\r\n",
        "GET /chat HTTP/1.10\r\nHost: x\r\n\r\n",
        "GET /chat HTTP/1\r\nHost: x\r\n\r\n",
        "GET /chat HTTP/1.1 \r\nHost: x\r\n\r\n",
        "GET /chat#f HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /<> HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET * HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET chat HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET ws://x/chat HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET http:///chat HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET http://u@x/chat HTTP/1.1\r\nHost: x\r\n\r\n",
        "G@T /chat HTTP/1.1\r\nHost: x\r\n\r\n",
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n",
        "GET /chat HTTP/1.1\r\n\r\n",
        "GET http://x/chat HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.0\r\nHost: x\r\nHost: x\r\n\r\n",
        handshake("Host: localhost"),
        handshake("X-Bad : x"),
        handshake("X-Bad\t: x"),
        handshake(": x"),
        handshake("no colon"),
        handshake("X(: x"),
        handshake("X-Folded: a", " b"),
        handshake("X-Bare: a\rb"),
        handshake("X-Nul: a\u0000b"),
        handshake("X-Ctl: a\u0001b"),
        handshake("X-Del: a\u007fb"),
        "GET /chat HTTP/1.1\r\n Host: x\r\n\r\n",
        handshake("Content-Length: -1"),
        handshake("Content-Length: +5"),
        handshake("Content-Length: 5x"),
        handshake("Content-Length:"),
        handshake("Content-Length: 5, 5"),
        handshake("Content-Length: 0", "Content-Length: 0"),
        handshake("Content-Length: 18446744073709551621"),
        handshake("Content-Length: 0", "Transfer-Encoding: chunked"),
        handshake("Transfer-Encoding: chunked, gzip"),
        handshake("Transfer-Encoding: chunked, chunked"),
        handshake("Transfer-Encoding: xchunked"),
        handshake("Transfer-Encoding:"),
        "GET / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        request("POST /plain HTTP/1.1", "Transfer-Encoding: chunked") + "x\r\n",
        request("POST /plain HTTP/1.1", "Transfer-Encoding: chunked") + "1 \r\na\r\n0\r\n\r\n",
        request("POST /plain HTTP/1.1", "Transfer-Encoding: chunked") + "1\r\nab\r\n0\r\n\r\n",
        request("POST /plain HTTP/1.1", "Transfer-Encoding: chunked") + "1\na\n0\n\n",
        request("POST /plain HTTP/1.1", "Transfer-Encoding: chunked") + "0\r\nbad trailer\r\n\r\n",
        request("POST /plain HTTP/1.1", "Transfer-Encoding: chunked") + "FFFFFFFFF\r\n",
        "SSH-2.0-client\r\n",
        // Refused at their first octet, without waiting for the end of a line.
        "\u0016\u0003\u0001\u0002\u0000\u0001",
        octets(Wire.ping("x")),
        octets(Wire.frame(0x0, new byte[0])));
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void answersMalformedRequestsAndCloses(String request) throws IOException {
    try (WireClient client = new WireClient(server.uri())) {
      assertThat(client.send(request).readAll())
          .startsWith("HTTP/1.1 400 ")
          .contains("\r\nConnection: close\r\n")
          .containsOnlyOnce("HTTP/1.1")
          .containsPattern("\r\nDate: [A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} ");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "h:",
        "a,b",
        "a_b",
        "a;b=c",
        "[::1]:80",
        "[2001:db8::1:2]",
        "[::ffff:1.2.3.4]",
        "H.",
        "h:99999",
        "[v1.x:y]",
        "%41",
      })
  void takesEveryHostThatTheGrammarTakes(String host) throws IOException {
    assertThat(answerTo("GET / HTTP/1.1\r\nHost: " + host + "\r\n\r\n"))
        .startsWith("HTTP/1.1 200 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a b",
        "h/x",
        "h?x",
        "h#x",
        "h:abc",
        "h:80:80",
        "[::1",
        "::1",
        "http://h",
        "a\tb",
        "u@h",
        "%zz",
        "[::1]x",
        "[1::2::3]",
        "[1:2:3:4:5:6:7:8:9]",
        "[::g]",
        "[1.2.3.4]",
        "[]",
      })
  void refusesEveryOtherHost(String host) throws IOException {
    assertThat(answerTo(handshakeTo("GET /chat HTTP/1.1").replace("localhost", host)))
        .startsWith("HTTP/1.1 400 ");
  }

  @ParameterizedTest
  @CsvSource({
    "GET /chat HTTP/2.0, 505",
    "GET /chat HTTP/0.9, 505",
    "PRI * HTTP/2.0, 505",
  })
  void answers505ToOtherMajorVersions(String requestLine, int status) throws IOException {
    try (WireClient client = new WireClient(server.uri())) {
      assertThat(client.send(handshakeTo(requestLine)).readAll())
          .startsWith("HTTP/1.1 " + status + " ")
          .contains("\r\nConnection: close\r\n");
    }
  }

  @Test
  void answers501ToAnUnknownTransferCoding() throws IOException {
    try (WireClient client = new WireClient(server.uri())) {
      client.send(request("POST /plain HTTP/1.1", "Transfer-Encoding: foo, chunked"));
      assertThat(client.readAll()).startsWith("HTTP/1.1 501 ").contains("Connection: close");
    }
  }

  @Test
  void boundsWhatItReads() throws IOException {
    String longText = "x".repeat(70_000);
    assertThat(answerTo(handshakeTo("GET /chat?" + longText + " HTTP/1.1")))
        .startsWith("HTTP/1.1 414 ");
    assertThat(answerTo(handshake("X-Long: " + longText))).startsWith("HTTP/1.1 431 ");
    assertThat(answerTo(request("POST /plain HTTP/1.1", "Content-Length: 1048577")))
        .startsWith("HTTP/1.1 413 ");
    assertThat(
            answerTo(request("POST /plain HTTP/1.1", "Transfer-Encoding: chunked") + "100001\r\nx"))
        .startsWith("HTTP/1.1 413 ");
    assertThat(answerTo(handshakeTo("GET /chat?" + "x".repeat(8_000) + " HTTP/1.1")))
        .startsWith("HTTP/1.1 101 ");
  }

  @Test
  void anAnswerIsNotLostToWhatIsStillUnread() throws IOException {
    try (WireClient client = new WireClient(server.uri())) {
      client.send(handshake("X-Long: " + "x".repeat(1_000_000)));
      assertThat(client.readAll()).startsWith("HTTP/1.1 431 ").endsWith("\n");
    }
  }

  @Test
  void answersWhatDoesNotArriveInTime() throws IOException {
    ServerOptions hasty =
        ServerOptions.defaults().withLimits(Limits.defaults().withIdleTime(Duration.ofMillis(200)));
    try (ReferenceServer impatient = ReferenceServer.start(hasty)) {
      try (WireClient client = new WireClient(impatient.uri())) {
        assertThat(client.send("GET /chat HTTP/1.1\r\n").readAll()).startsWith("HTTP/1.1 408 ");
      }
      try (WireClient client = new WireClient(impatient.uri())) {
        client.send(request("POST /plain HTTP/1.1", "Content-Length: 10") + "x");
        assertThat(client.readAll()).startsWith("HTTP/1.1 408 ");
      }
      try (WireClient client = new WireClient(impatient.uri())) {
        assertThat(client.readAll()).isEmpty();
      }
    }
  }

  @Test
  void answersWhatEndsOnTheWay() throws IOException {
    try (WireClient client = new WireClient(server.uri())) {
      assertThat(client.send("GET /chat HTTP/1.1\r\n").finish().readAll())
          .startsWith("HTTP/1.1 400 ");
    }
    try (WireClient client = new WireClient(server.uri())) {
      client.send(request("POST /plain HTTP/1.1", "Content-Length: 10") + "1234").finish();
      assertThat(client.readAll()).startsWith("HTTP/1.1 400 ");
    }
  }

  @Test
  void readsContentToItsEndAndKeepsTheOrderOfPipelinedRequests() throws IOException {
    String pipeline =
        request("POST /plain HTTP/1.1", "Content-Length: 5", "Upgrade: foo/1", Wire.CONNECTION)
            + "GET /"
            + request("POST /plain HTTP/1.1", "Transfer-Encoding: Chunked")
            + "3;x=\"y\"\r\nGET\r\n2 ;a\r\n /\r\n0\r\nX-Trailer: x\r\n\r\n"
            + request("HEAD /plain HTTP/1.1")
            + request("GET /absent HTTP/1.1")
            + request("GET / HTTP/1.1", "Connection: close")
            + request("GET / HTTP/1.1");
    try (WireClient client = new WireClient(server.uri())) {
      String answers = client.send(pipeline).readAll();
      assertThat(answers.lines().filter(line -> line.startsWith("HTTP/1.1")))
          .containsExactly(
              "HTTP/1.1 200 OK",
              "HTTP/1.1 200 OK",
              "HTTP/1.1 200 OK",
              "HTTP/1.1 404 Not Found",
              "HTTP/1.1 200 OK");
      assertThat(answers).containsOnlyOnce("Connection: close");
      assertThat(answers.split("Plain HTTP\\.\n", -1)).hasSize(4);
    }
  }

  @Test
  void pipelinedHandshakeIsAnsweredInItsTurn() throws IOException {
    try (WireClient client = new WireClient(server.uri())) {
      client.send(request("GET / HTTP/1.1") + handshake() + octets(Wire.ping("x")));
      assertThat(client.readAnswer()).startsWith("HTTP/1.1 200 ");
      assertThat(client.readHead()).startsWith("HTTP/1.1 101 ");
      assertThat(octets(client.read(3))).isEqualTo("\u008a\u0001x");
    }
  }

  @Test
  void keepsAnHttp10ConnectionOnlyOnRequest() throws IOException {
    try (WireClient client = new WireClient(server.uri())) {
      client.send("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
      assertThat(client.readAnswer())
          .startsWith("HTTP/1.1 200 ")
          .contains("\r\nConnection: keep-alive\r\n");
      assertThat(client.send("GET / HTTP/1.0\r\nExpect: 100-continue\r\n\r\n").readAll())
          .startsWith("HTTP/1.1 200 ")
          .contains("\r\nConnection: close\r\n");
    }
    try (WireClient client = new WireClient(server.uri())) {
      assertThat(client.send(handshakeTo("GET /chat HTTP/1.0")).readAll())
          .startsWith("HTTP/1.1 426 ")
          .contains("\r\nConnection: Upgrade, close\r\n");
    }
  }

  @Test
  void asksForContentOnlyWhereItIsWanted() throws IOException {
    try (WireClient client = new WireClient(server.uri())) {
      client.send(request("POST /plain HTTP/1.1", "Expect: 100-Continue", "Content-Length: 4"));
      assertThat(client.readHead()).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
      assertThat(client.send("body").readAnswer()).startsWith("HTTP/1.1 200 ");
    }
    try (WireClient client = new WireClient(server.uri())) {
      client.send(handshake("Expect: 100-continue", "Content-Length: 4"));
      assertThat(client.readAll())
          .startsWith("HTTP/1.1 400 ")
          .contains("\r\nConnection: close\r\n");
    }
    try (WireClient client = new WireClient(server.uri())) {
      client.send(request("POST /plain HTTP/1.1", "Expect: foo", "Content-Length: 4"));
      assertThat(client.readAll())
          .startsWith("HTTP/1.1 417 ")
          .contains("\r\nConnection: close\r\n");
    }
  }

  @Test
  void headHasTheFieldsOfGetAndNoContent() throws IOException {
    try (WireClient client = new WireClient(server.uri())) {
      client.send(request("HEAD / HTTP/1.1") + request("GET / HTTP/1.1", "Connection: close"));
      assertThat(client.readHead()).contains("\r\nContent-Length: 12\r\n");
      assertThat(client.readAll()).startsWith("HTTP/1.1 200 ");
    }
  }

  @Test
  void refusalKeepsTheConnectionAndWhatFollowsIsHttp() throws IOException {
    try (WireClient client = new WireClient(server.uri())) {
      String refused = handshakeWith(Wire.VERSION, "Sec-WebSocket-Version: 99");
      client.send(refused + octets(Wire.ping("x")));
      assertThat(client.readAnswer())
          .startsWith("HTTP/1.1 426 ")
          .doesNotContain("Connection: close");
      assertThat(client.readAll()).startsWith("HTTP/1.1 400 ").contains("Connection: close");
    }
    try (WireClient client = new WireClient(server.uri())) {
      client.send(
          handshakeWith(Wire.VERSION).replace("Upgrade\r\n", "Upgrade, close\r\n")
              + request("GET / HTTP/1.1"));
      assertThat(client.readAll())
          .startsWith("HTTP/1.1 426 ")
          .contains("\r\nConnection: Upgrade, close\r\n")
          .containsOnlyOnce("HTTP/1.1 ");
    }
  }

  private String answerTo(String request) throws IOException {
    try (WireClient client = new WireClient(server.uri())) {
      return client.send(request).readAnswer();
    }
  }
}

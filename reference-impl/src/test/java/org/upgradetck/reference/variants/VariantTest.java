package org.upgradetck.reference.variants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.upgradetck.reference.Wire.CONNECTION;
import static org.upgradetck.reference.Wire.KEY;
import static org.upgradetck.reference.Wire.KEY_LINE;
import static org.upgradetck.reference.Wire.VERSION;
import static org.upgradetck.reference.Wire.handshake;
import static org.upgradetck.reference.Wire.handshakeTo;
import static org.upgradetck.reference.Wire.handshakeWith;
import static org.upgradetck.reference.Wire.octets;
import static org.upgradetck.reference.Wire.request;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.upgradetck.reference.ReferenceServer;
import org.upgradetck.reference.ServerOptions;
import org.upgradetck.reference.Wire;
import org.upgradetck.reference.WireClient;

/** Every variant says what it is, and differs from the reference on the wire. */
@Timeout(60)
class VariantTest {

  private static final String DEFLATE = "Sec-WebSocket-Extensions: permessage-deflate";

  /** Those that differ only in time or in pieces; each has a test of its own. */
  private static final Set<Variant> SHOWN_APART =
      EnumSet.of(
          Variant.OCTET_BY_OCTET,
          Variant.LINES_CUT_IN_THEIR_ENDS,
          Variant.SLOW_TO_ANSWER,
          Variant.PAUSE_IN_HEAD,
          Variant.PAUSE_BEHIND_HEAD,
          Variant.FRAMES_IN_TWO_SEGMENTS,
          Variant.PINGS_OFTEN,
          Variant.TEXTS_OFTEN,
          Variant.IMPATIENT);

  /** What is sent to see a variant differ: each of them shows in one of these at least. */
  private static final List<String> OPENINGS =
      List.of(
          handshake(),
          handshake("Sec-WebSocket-Protocol: chat, superchat"),
          handshake("Sec-WebSocket-Protocol: superchat, chat"),
          handshake(DEFLATE),
          handshake(DEFLATE) + octets(Wire.frame(0x2, new byte[40])),
          handshake(DEFLATE + "; server_no_context_takeover, permessage-deflate"),
          handshake(DEFLATE + "; server_max_window_bits=10"),
          handshake(DEFLATE + "; client_no_context_takeover; client_max_window_bits=15"),
          handshake(DEFLATE + "; client_max_window_bits"),
          handshake() + octets(Wire.frame(0x2, new byte[40])),
          handshake() + octets(Wire.ping("one")) + octets(Wire.ping("two")),
          handshake() + octets(Wire.text("x".repeat(5_000))),
          handshake() + octets(Wire.text("")),
          handshake() + octets(Wire.frame(0x89, 0, new byte[0])),
          handshake("Origin: http://evil.example"),
          handshakeWith(VERSION, "Sec-WebSocket-Version: 99"),
          handshakeTo("GET /chat HTTP/2.0"),
          handshakeTo("GET /chat?" + "q".repeat(2_000) + " HTTP/1.1"),
          request(
              "GET /plain HTTP/1.1",
              "Upgrade: h2c",
              "Connection: Upgrade, HTTP2-Settings",
              "HTTP2-Settings: AAMAAABkAAQAAP__"),
          handshakeTo("GET http://localhost HTTP/1.1"),
          handshakeWith(VERSION, "Sec-WebSocket-Version: 8"),
          handshakeWith(KEY_LINE),
          handshakeTo("POST /chat HTTP/1.1"),
          handshakeTo("FOO /chat HTTP/1.1"),
          handshakeTo("OPTIONS /chat HTTP/1.1"),
          handshakeTo("TRACE /chat HTTP/1.1"),
          handshakeTo("GET /absent HTTP/1.1"),
          handshakeTo("GET /ch%61t HTTP/1.1"),
          handshakeTo("GET /CHAT HTTP/1.1"),
          handshakeTo("GET /moved HTTP/1.1"),
          handshakeTo("GET /secret HTTP/1.1"),
          handshakeTo("GET /chat HTTP/1.0"),
          handshake().replace("localhost", "elsewhere.example"),
          request("GET /chat HTTP/1.1"),
          request("HEAD /chat HTTP/1.1"),
          request("GET /plain HTTP/1.1"),
          request("GET /plain HTTP/1.0", "Connection: keep-alive"),
          handshake("Expect: something"),
          request("POST /plain HTTP/1.1", "Expect: 100-continue", "Content-Length: 1") + "x",
          request("POST /plain HTTP/1.1", "Content-Length: 30") + "x".repeat(30),
          request("POST /plain HTTP/1.1", "Content-Length: 1", "Content-Length: 1") + "x",
          request("POST /plain HTTP/1.1", "Transfer-Encoding: foo, chunked") + "0\r\n\r\n",
          request("POST /plain HTTP/1.1", "Content-Length: 5", "Transfer-Encoding: chunked")
              + "0\r\n\r\n",
          handshake("Content-Length: 1") + "x",
          handshake().replace("\r\n", "\n"),
          handshake("X-Note: a\rb"),
          handshake("X-Note: a\u0000b"),
          handshake("X-Note: a\u0001b"),
          handshake("X-Note: a", " b"),
          handshake().replace("Host:", " X-Note: a\r\nHost:"),
          "\r\n" + handshake(),
          "\r\n\r\n" + handshake(),
          handshakeTo("GET  /chat HTTP/1.1"),
          handshake(("X-Note: " + "x".repeat(200) + "\r\n").repeat(60) + "X: y"),
          handshakeTo("GET /chat?" + "x".repeat(8_100) + " HTTP/1.1"),
          handshake("X-Note: x\r\n".repeat(50) + "X: y"),
          handshake("X-Note: " + "x".repeat(1_100)));

  private static final Map<String, String> REFERENCE = new HashMap<>();

  @BeforeAll
  static void askTheReference() throws IOException {
    try (ReferenceServer server = ReferenceServer.start()) {
      for (String opening : OPENINGS) {
        REFERENCE.put(opening, outcome(server, opening));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Variant.class)
  void saysWhatItIs(Variant variant) {
    assertThat(variant.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
    assertThat(variant.summary()).endsWith(".");
    assertThat(variant.section()).matches("RFC \\d{4}, sections? \\d+(\\.\\d+)*( and [\\d.]+)?");
    assertThat(variant.why()).endsWith(".");
    assertThat(variant.disregards())
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("RFC[0-9]+-[0-9.]+-[0-9]+"));
    assertThat(variant.decisions()).isNotSameAs(variant.decisions());
  }

  @Test
  void noTwoAreTheSame() {
    assertThat(Variant.values()).extracting(Variant::summary).doesNotHaveDuplicates();
  }

  static Stream<Variant> shownByWhatTheySend() {
    return Stream.of(Variant.values()).filter(variant -> !SHOWN_APART.contains(variant));
  }

  @ParameterizedTest
  @MethodSource("shownByWhatTheySend")
  void differsFromTheReference(Variant variant) throws IOException {
    boolean differs = false;
    try (ReferenceServer server = start(variant)) {
      for (String opening : OPENINGS) {
        differs = !outcome(server, opening).equals(REFERENCE.get(opening));
        if (differs) {
          break;
        }
      }
    }
    assertThat(differs).isTrue();
  }

  /** Everything that the server sends in a conversation that begins so, whenever it was. */
  private static String outcome(ReferenceServer server, String opening) throws IOException {
    try (WireClient client = new WireClient(server.uri())) {
      String head = client.send(opening).readHead();
      if (head.contains(" 101 ")) {
        client.send(Wire.ping("here"));
        client.send(Wire.text(KEY));
        client.send(Wire.close(4000));
      } else {
        client.send(request("GET / HTTP/1.1", CONNECTION));
      }
      return (head + client.finish().readAll()).replaceAll("(?i)(date: )[^\r]*", "$1then");
    }
  }

  @Test
  void octetsGoOutInOtherPieces() throws IOException {
    byte[] answer = "HTTP/1.1 200 OK\r\n\r\nHi".getBytes(StandardCharsets.US_ASCII);
    byte[] frame = {(byte) 0x89, 1, 'x'};

    assertThat(pieces(Variant.OCTET_BY_OCTET, answer)).hasSize(answer.length);
    assertThat(pieces(Variant.LINES_CUT_IN_THEIR_ENDS, answer))
        .containsExactly("HTTP/1.1 200 OK\r", "\n\r", "\nHi");
    assertThat(pieces(Variant.PAUSE_IN_HEAD, answer)).hasSize(2);
    assertThat(pieces(Variant.PAUSE_BEHIND_HEAD, answer))
        .containsExactly("HTTP/1.1 200 OK\r\n\r\n", "Hi");
    assertThat(pieces(Variant.FRAMES_IN_TWO_SEGMENTS, answer)).hasSize(1);
    assertThat(pieces(Variant.FRAMES_IN_TWO_SEGMENTS, frame)).hasSize(2);
  }

  @Test
  void answersTakeTheirTime() throws IOException {
    byte[] answer = "HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    long start = System.nanoTime();

    assertThat(pieces(Variant.SLOW_TO_ANSWER, answer)).hasSize(1);
    assertThat(System.nanoTime() - start).isGreaterThan(200_000_000L);
  }

  private static List<String> pieces(Variant variant, byte[] octets) throws IOException {
    List<String> pieces = new ArrayList<>();
    OutputStream recorder =
        new OutputStream() {
          @Override
          public void write(int octet) {
            write(new byte[] {(byte) octet}, 0, 1);
          }

          @Override
          public void write(byte[] some, int from, int count) {
            if (count > 0) {
              pieces.add(new String(some, from, count, StandardCharsets.ISO_8859_1));
            }
          }
        };
    try (OutputStream out = variant.decisions().output(recorder)) {
      out.write(octets);
    }
    assertThat(String.join("", pieces)).isEqualTo(octets(octets));
    return pieces;
  }

  @Test
  void somethingComesByItself() throws IOException {
    assertThat(comesByItself(Variant.PINGS_OFTEN, 6)).isEqualTo("\u0089\0".repeat(3));
    assertThat(comesByItself(Variant.TEXTS_OFTEN, 18)).isEqualTo("\u0081\u0007welcome".repeat(2));
    assertThat(comesByItself(Variant.IMPATIENT, 5)).isEqualTo("\u0088\u0002\u0003\u00e9");
  }

  /** What comes behind the 101 though nothing is said; fewer octets where the connection ends. */
  private static String comesByItself(Variant variant, int octets) throws IOException {
    try (ReferenceServer server = start(variant);
        WireClient client = new WireClient(server.uri())) {
      client.send(handshake()).readHead();
      return octets(client.read(octets));
    }
  }

  private static ReferenceServer start(Variant variant) throws IOException {
    return ReferenceServer.start(ServerOptions.defaults().withDecisions(variant.decisions()));
  }
}

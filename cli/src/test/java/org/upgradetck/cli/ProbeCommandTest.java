package org.upgradetck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.upgradetck.reference.ReferenceServer;
import org.upgradetck.reference.ServerOptions;
import org.upgradetck.reference.mutants.Mutant;

/** What {@code probe} sends and shows, whatever the target does. */
@Timeout(60)
class ProbeCommandTest {

  private static final String SHORT = "--stay=50ms";

  private static final String REFUSAL = "HTTP/1.1 400 Bad Request\r\nContent-Length: 3\r\n\r\nno\n";

  @TempDir private Path folder = Path.of("");

  @Test
  void plainHandshakeIsShownFromBothSidesAndReadOut() throws Exception {
    try (ReferenceServer server = ReferenceServer.start()) {
      Program.Ended ended = InProcess.run("probe", server.uri().toString(), SHORT);

      assertThat(ended.code()).as(ended.err()).isZero();
      assertThat(ended.out())
          .containsSubsequence(
              "connected, from port ",
              "  > GET /chat HTTP/1.1\\r\\n",
              "  > Host: ",
              "  > Sec-WebSocket-Version: 13\\r\\n",
              "  > \\r\\n",
              "  < HTTP/1.1 101 Switching Protocols\\r\\n",
              "  < \\r\\n",
              "status       101 Switching Protocols, HTTP/1.1",
              ", right",
              "frames       none came",
              "still open after 50 ms")
          .doesNotContain("\u001b");
    }
  }

  @Test
  void fieldIsReplacedAtItsPlaceAddedOrLeftOut() throws Exception {
    String sent =
        requestOf(
            "-H",
            "Sec-WebSocket-Version: 99",
            "-H",
            "X-One: 1",
            "-H",
            "X-One: 2",
            "--without",
            "Upgrade",
            "--method",
            "PUT",
            "--request-target",
            "*",
            "--http-version",
            "HTTP/1.0");

    assertThat(sent)
        .startsWith("PUT * HTTP/1.0\r\nHost: ")
        .containsSubsequence("Connection: Upgrade\r\n", "Sec-WebSocket-Version: 99\r\n")
        .endsWith("X-One: 1\r\nX-One: 2\r\n\r\n")
        .doesNotContain("Upgrade: websocket", "Version: 13");
  }

  @Test
  void rawFileIsSentAsItIs() throws Exception {
    byte[] octets = "HEAD /\u00e9 HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);
    Files.write(folder.resolve("raw"), octets);

    assertThat(requestOf("--raw", folder.resolve("raw").toString()))
        .isEqualTo("HEAD /\u00e9 HTTP/1.1\r\n\r\n");
  }

  @Test
  void slowOneSendsEachOctetAlone() throws Exception {
    try (ReferenceServer server = ReferenceServer.start()) {
      Program.Ended ended = InProcess.run("probe", server.uri().toString(), SHORT, "--slow");

      assertThat(ended.code()).isZero();
      assertThat(ended.out()).contains(" writes of one octet, until ", "101 Switching");
    }
  }

  @Test
  void piecesAreShownWithTheTimeOfEach() throws Exception {
    try (ReferenceServer server = ReferenceServer.start()) {
      Program.Ended ended =
          InProcess.run(
              "probe",
              server.uri().toString(),
              SHORT,
              "--split-at",
              "G|ET",
              "--split-at",
              "\\r|\\n");

      assertThat(ended.code()).as(ended.err()).isZero();
      assertThat(ended.out().lines())
          .anyMatch(line -> line.matches(" +[0-9.]+ {2}> G"))
          .anyMatch(line -> line.matches(" +[0-9.]+ {2}> ET /chat HTTP/1.1\\\\r"))
          .anyMatch(line -> line.matches(" +[0-9.]+ {2}> \\\\n"));
    }
  }

  @Test
  void framesOfBothSidesAreDecoded() throws Exception {
    try (ReferenceServer server = ReferenceServer.start()) {
      Program.Ended ended =
          InProcess.run(
              "probe",
              server.uri().toString(),
              "--then-send",
              "Gr\u00fc\u00dfe",
              "--then-send-hex",
              "89 82 00000000 6162",
              "--close");

      assertThat(ended.code()).isZero();
      assertThat(joined(ended.out()))
          .containsSubsequence(
              "= frame: text (opcode 0x1), FIN 1, RSV 000, masked with",
              "length 7: \"Gr\u00fc\u00dfe\"",
              "= frame: ping (opcode 0x9), FIN 1, RSV 000, masked with 00000000, length 2: \"ab\"")
          .contains(
              "= frame: text (opcode 0x1), FIN 1, RSV 000, not masked, length 7: \"Gr\u00fc\u00dfe\"",
              "= frame: pong (opcode 0xa), FIN 1, RSV 000, not masked, length 2: \"ab\"",
              "= frame: close (opcode 0x8), FIN 1, RSV 000, not masked, length 2: code 1000",
              "frames       3 came",
              "end          the target closed the connection (FIN)");
    }
  }

  @Test
  void wrongAcceptIsToldWithTheRightOne() throws Exception {
    try (ReferenceServer server =
        ReferenceServer.start(
            ServerOptions.defaults().withDecisions(Mutant.ACCEPT_CONSTANT.decisions()))) {
      Program.Ended ended = InProcess.run("probe", server.uri().toString(), SHORT);

      assertThat(ended.code()).isZero();
      assertThat(joined(ended.out()))
          .contains("accept       s3pPLMBiTxaQ9kYGzzhZRbK+xOo=, wrong: ", " belongs to the key");
    }
  }

  @Test
  void refusalIsAnAnswer() throws Exception {
    try (CannedServer server = CannedServer.start((c, head) -> CannedServer.send(c, REFUSAL))) {
      Program.Ended ended = InProcess.run("probe", server.uri(), SHORT, "--then-send", "never");

      assertThat(ended.code()).isZero();
      assertThat(ended.out())
          .contains(
              "  < no\\n",
              "status       400 Bad Request, HTTP/1.1",
              "body         3 octets by Content-Length",
              "nothing was sent, as there was no 101",
              "end          the target closed the connection (FIN)");
    }
  }

  @Test
  void oddityIsToldWithItsSection() throws Exception {
    try (CannedServer server =
        CannedServer.start(
            (c, head) -> CannedServer.send(c, "HTTP/1.1 204\nUpgrade : x\r\n\r\n"))) {
      Program.Ended ended = InProcess.run("probe", server.uri(), SHORT);

      assertThat(joined(ended.out()))
          .contains(
              "a line that ends with LF alone (RFC 9112, 2.2), at octet 12",
              "no SP behind the status code (RFC 9112, 4)",
              "white space between field name and colon (RFC 9112, 5.1)");
    }
  }

  @Test
  void whatTheTargetSendsIsSeenAndNotObeyed() throws Exception {
    try (CannedServer server =
        CannedServer.start(
            (c, head) ->
                CannedServer.send(
                    c, "HTTP/1.1 400 \u001b[2J\r\nX: \u0085\u009b\r\nContent-Length: 0\r\n\r\n"))) {
      Program.Ended ended = InProcess.run("probe", server.uri(), SHORT);

      assertThat(ended.out().replace("\n", "").chars().filter(Character::isISOControl)).isEmpty();
      assertThat(ended.out()).contains("\\x1B[2J", "\\x85\\x9B");
    }
  }

  @Test
  void floodIsBoundedInTimeAndInOutput() throws Exception {
    try (CannedServer server =
        CannedServer.start(
            (c, head) -> {
              CannedServer.send(c, "HTTP/1.1 101 \r\n\r\n");
              while (true) {
                CannedServer.send(c, "\u0081\u0001a".repeat(10_000));
              }
            })) {
      Program.Ended ended = InProcess.run("probe", server.uri(), "--stay", "200ms");

      assertThat(ended.code()).isZero();
      assertThat(ended.out()).contains("more octets were received");
      assertThat(ended.out().length()).isLessThan(200_000);
    }
  }

  @Test
  void octetsThatAreNoFramesAreCounted() throws Exception {
    try (CannedServer server =
        CannedServer.start(
            (c, head) -> CannedServer.send(c, "HTTP/1.1 101 \r\n\r\n\u0081\u0005abc"))) {
      assertThat(InProcess.run("probe", server.uri(), SHORT).out())
          .contains("frames       none came, and 5 octets that are no whole frame")
          .contains("accept       missing; ");
    }
  }

  @Test
  void interimAnswersAndOctetsBehindTheAnswerAreTold() throws Exception {
    String early = "HTTP/1.1 103 Early Hints\r\n\r\n";
    try (CannedServer server =
        CannedServer.start((c, head) -> CannedServer.send(c, early + REFUSAL + "HTTP/1.1 200"))) {
      assertThat(InProcess.run("probe", server.uri(), SHORT).out())
          .contains(
              "interim      103 Early Hints, HTTP/1.1",
              "status       400 Bad Request, HTTP/1.1",
              "behind       12 octets came behind the answer");
    }
  }

  static Stream<String> noAnswers() {
    return Stream.of("", "SSH-2.0-x\r\n\r\n", "HTTP/1.1 101");
  }

  @ParameterizedTest
  @MethodSource("noAnswers")
  void whatIsNoAnswerIs4AndStillShown(String sent) throws Exception {
    try (CannedServer server = CannedServer.start((c, head) -> CannedServer.send(c, sent))) {
      Program.Ended ended = InProcess.run("probe", server.uri(), SHORT);

      assertThat(ended.code()).isEqualTo(4);
      assertThat(ended.out()).contains("> GET /chat", "answer       no");
    }
  }

  @Test
  void silenceIs4() throws Exception {
    try (CannedServer server = CannedServer.start((c, head) -> c.getInputStream().read())) {
      Program.Ended ended = InProcess.run("probe", server.uri(), "--answer-within", "200ms");

      assertThat(ended.code()).isEqualTo(4);
      assertThat(ended.out())
          .contains("answer       none within 200 ms", "still open after 200 ms");
    }
  }

  @Test
  void nobodyListeningIs4() throws Exception {
    String uri;
    try (ReferenceServer server = ReferenceServer.start()) {
      uri = server.uri().toString();
    }

    Program.Ended ended = InProcess.run("probe", uri);

    assertThat(ended.code()).isEqualTo(4);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).contains("refused");
  }

  @Test
  void everythingCanBeShownInHexadecimal() throws Exception {
    try (CannedServer server = CannedServer.start((c, head) -> CannedServer.send(c, REFUSAL))) {
      assertThat(InProcess.run("probe", server.uri(), SHORT, "--hex").out())
          .contains("> 0000  47 45 54 20 2f 63 68 61 74 20 48 54 54 50 2f 31  GET /chat HTTP/1")
          .contains("< 0000  48 54 54 50 2f 31 2e 31 20 34 30 30 20 42 61 64  HTTP/1.1 400 Bad");
    }
  }

  @Test
  void jsonHoldsAnswerFramesAndReading() throws Exception {
    try (ReferenceServer server = ReferenceServer.start()) {
      JsonNode json =
          new ObjectMapper()
              .readTree(
                  InProcess.run(
                          "probe", server.uri().toString(), "--then-send", "hi", "--format", "json")
                      .out());

      assertThat(json.at("/answer/status").asInt()).isEqualTo(101);
      assertThat(json.at("/reading/accept/0").asText()).endsWith(", right");
      assertThat(json.get("frames")).hasSize(2);
      assertThat(json.at("/frames/1/sent").asBoolean()).isFalse();
      assertThat(json.at("/frames/1/payload").asText()).isEqualTo("aGk=");
      assertThat(json.at("/end").asText()).isEqualTo("timed-out");
    }
  }

  static Stream<List<String>> badUsage() {
    String uri = "ws://127.0.0.1:1/";
    return Stream.of(
        List.of(),
        List.of(uri, "--no-such-option"),
        List.of(uri, "--without", "X-Absent"),
        List.of(uri, "--slow", "--split-at", "G|ET"),
        List.of(uri, "--split-at", "GET"),
        List.of(uri, "--split-at", "nowhere|at all"),
        List.of(uri, "--raw", "absent.txt"),
        List.of(uri, "--raw", "absent.txt", "-H", "X: 1"),
        List.of(uri, "--then-send-hex", "8"),
        List.of(uri, "--method", "\u20ac"),
        List.of(uri, "--subprotocol", "chat"),
        List.of("127.0.0.1:1"));
  }

  @ParameterizedTest
  @MethodSource("badUsage")
  void badUsageIs3(List<String> arguments) {
    Program.Ended ended =
        InProcess.run(Stream.concat(Stream.of("probe"), arguments.stream()).toArray(String[]::new));

    assertThat(ended.code()).as(ended.err()).isEqualTo(3);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).startsWith("upgrade-tck: ");
  }

  /** What a server gets up to the end of the head. */
  private static String requestOf(String... options) throws Exception {
    CompletableFuture<String> got = new CompletableFuture<>();
    try (CannedServer server =
        CannedServer.start(
            (c, head) -> {
              got.complete(head);
              CannedServer.send(c, REFUSAL);
            })) {
      Program.Ended ended =
          InProcess.run(
              Stream.concat(Stream.of("probe", server.uri(), SHORT), Stream.of(options))
                  .toArray(String[]::new));
      assertThat(ended.code()).as(ended.err()).isZero();
    }
    return got.get(1, TimeUnit.SECONDS);
  }

  /** The output without its line breaks within an item. */
  private static String joined(String out) {
    return out.replaceAll("\n {13,}", " ");
  }
}

package org.upgradetck.reference.mutants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.upgradetck.reference.ReferenceServer;
import org.upgradetck.reference.ServerOptions;
import org.upgradetck.reference.Wire;
import org.upgradetck.reference.WireClient;
import org.upgradetck.reference.handshake.Key;

/** Every mutant differs from the reference in its fault, and in nothing else that is probed. */
class MutantTest {

  private static final Path GOLDEN =
      Path.of("src/test/resources/org/upgradetck/reference/mutants.tsv");

  /** Those whose fault no single probe shows; each has a test of its own. */
  private static final Set<Mutant> TESTED_APART =
      EnumSet.of(
          Mutant.EXPECT_NEVER_ANSWERED,
          Mutant.STOPS_AT_A_RESET,
          Mutant.STATE_LEAKS_BETWEEN_CONNECTIONS,
          Mutant.RIGHT_ON_THE_FIRST_CONNECTIONS,
          Mutant.HANDSHAKE_NEVER_RECOVERS,
          Mutant.NEVER_RECOVERS_FROM_THE_UNREADABLE,
          Mutant.CLOSE_LEAVES_THE_CONNECTION_OPEN,
          Mutant.SWITCHES_BEFORE_THE_END,
          Mutant.KEY_SEEN_BEFORE_REFUSED,
          Mutant.REPEATED_KEY_CRASHES,
          Mutant.REPEATED_KEY_CUT_SHORT,
          Mutant.REPEATED_KEY_OPENS_EVERYTHING,
          Mutant.REPEATED_KEY_GETS_ANOTHER_ACCEPT,
          Mutant.REPEATED_KEY_GETS_ANOTHER_SUBPROTOCOL,
          Mutant.REPEATED_KEY_GETS_OTHER_EXTENSIONS,
          Mutant.REPEATED_KEY_GETS_NO_FRAMES,
          Mutant.REPEATED_REQUEST_REFUSED,
          Mutant.CUT_OFF_HEAD_SERVED,
          Mutant.NEGOTIATION_LEAKS_BETWEEN_CONNECTIONS,
          Mutant.DATE_MISSING,
          Mutant.DATE_IN_AN_OBSOLETE_FORM,
          Mutant.ENDS_WITH_RESET);

  private static final Map<Probe, String> REFERENCE = new EnumMap<>(Probe.class);

  @BeforeAll
  static void probeReference() throws IOException {
    try (ReferenceServer server = ReferenceServer.start()) {
      for (Probe probe : Probe.values()) {
        REFERENCE.put(probe, probe.outcome(server.uri()));
      }
    }
  }

  /**
   * The golden file has a line for each mutant: the probes that it answers otherwise than the
   * reference, and what it says otherwise in the first of them. Written anew with {@code
   * -Dmutants.write=true}; read the difference before it is committed.
   */
  @Test
  void everyMutantDiffersInItsFaultAndInNothingElse() throws IOException {
    // Each mutant is a server of its own, and most of the time goes by in waiting.
    List<String> lines =
        Stream.of(Mutant.values())
            .parallel()
            .filter(mutant -> !TESTED_APART.contains(mutant))
            .map(MutantTest::difference)
            .toList();
    if (Boolean.getBoolean("mutants.write")) {
      Files.write(GOLDEN, lines);
    }
    assertThat(lines)
        .allSatisfy(line -> assertThat(line.split("\t", -1)[1]).isNotEmpty())
        .isEqualTo(Files.readAllLines(GOLDEN));
  }

  private static String difference(Mutant mutant) {
    Map<Probe, String> changed = new EnumMap<>(Probe.class);
    try (ReferenceServer server = start(mutant)) {
      for (Probe probe : Probe.values()) {
        String outcome = probe.outcome(server.uri());
        if (!outcome.equals(REFERENCE.get(probe))) {
          changed.put(probe, outcome);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String shows =
        changed.entrySet().stream()
            .findFirst()
            .map(first -> said(first.getValue(), String.valueOf(REFERENCE.get(first.getKey()))))
            .orElse("");
    String probes = String.join(",", changed.keySet().stream().map(Probe::name).toList());
    return mutant.id() + "\t" + probes + "\t" + shows;
  }

  /** The lines that one said and the other did not, with what cannot be seen in hexadecimal. */
  private static String said(String outcome, String reference) {
    List<String> more = new ArrayList<>(List.of(outcome.split("\r\n", -1)));
    List<String> less = new ArrayList<>(List.of(reference.split("\r\n", -1)));
    List.of(reference.split("\r\n", -1)).forEach(more::remove);
    List.of(outcome.split("\r\n", -1)).forEach(less::remove);
    StringBuilder visible = new StringBuilder();
    (more.isEmpty() ? "without " + less : String.join(" | ", more))
        .chars()
        .limit(120)
        .forEach(
            c ->
                visible.append(
                    c >= 0x20 && c < 0x7f ? (char) c + "" : String.format("\\x%02x", c)));
    return visible.toString();
  }

  @Test
  void dateHasAnotherForm() throws IOException {
    try (ReferenceServer server = start(Mutant.DATE_IN_AN_OBSOLETE_FORM);
        WireClient client = new WireClient(server.uri())) {
      assertThat(client.send(Wire.request("GET / HTTP/1.1")).readHead())
          .contains("\r\nDate: Sun Nov  6 08:49:37 1994\r\n");
    }
  }

  @Test
  void dateIsLeftOut() throws IOException {
    try (ReferenceServer server = start(Mutant.DATE_MISSING);
        WireClient client = new WireClient(server.uri())) {
      assertThat(client.send(Wire.request("GET / HTTP/1.1")).readHead()).doesNotContain("Date:");
    }
  }

  @Test
  void contentThatWasAskedForIsNeverAnswered() throws IOException {
    String request =
        Wire.request("POST /plain HTTP/1.1", "Expect: 100-continue", "Content-Length: 1");
    try (ReferenceServer server = start(Mutant.EXPECT_NEVER_ANSWERED);
        WireClient client = new WireClient(server.uri())) {
      assertThat(client.send(request).readHead()).startsWith("HTTP/1.1 100 ");
      assertThat(client.send("x").staysSilent(300)).isTrue();
    }
    try (ReferenceServer server = ReferenceServer.start();
        WireClient client = new WireClient(server.uri())) {
      assertThat(client.send(request).readHead()).startsWith("HTTP/1.1 100 ");
      assertThat(client.send("x").readHead()).startsWith("HTTP/1.1 200 ");
    }
  }

  @Test
  void connectionIsReset() throws IOException {
    try (ReferenceServer server = start(Mutant.ENDS_WITH_RESET);
        WireClient client = new WireClient(server.uri())) {
      client.send(Wire.handshake()).readHead();
      client.send(Wire.close(1000));
      assertThatThrownBy(client::readAll).isInstanceOf(SocketException.class);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "KEY_SEEN_BEFORE_REFUSED, VALID, 'HTTP/1.1 400 '",
    "REPEATED_KEY_CRASHES, VALID, 'HTTP/1.1 500 '",
    "REPEATED_KEY_CUT_SHORT, VALID, 'Content-Length: 4000'",
    "REPEATED_KEY_OPENS_EVERYTHING, VERSION_99, 'HTTP/1.1 101 '",
    "REPEATED_KEY_GETS_ANOTHER_ACCEPT, QUERY, 'Accept: '",
    "REPEATED_KEY_GETS_ANOTHER_SUBPROTOCOL, VALID, 'Sec-WebSocket-Protocol: chat'",
    "REPEATED_KEY_GETS_OTHER_EXTENSIONS, VALID, 'Sec-WebSocket-Extensions: x-unasked'",
    "REPEATED_KEY_GETS_NO_FRAMES, PING_OF_125, '\u00ff\u0000'",
    "REPEATED_REQUEST_REFUSED, VALID, 'HTTP/1.1 400 '"
  })
  void whatCameBeforeIsAnsweredOtherwise(Mutant mutant, Probe second, String says)
      throws IOException {
    try (ReferenceServer server = start(mutant)) {
      assertThat(Probe.VALID.outcome(server.uri())).isEqualTo(REFERENCE.get(Probe.VALID));
      assertThat(second.outcome(server.uri())).isNotEqualTo(REFERENCE.get(second)).contains(says);
      assertThat(mutant.remembers()).isTrue();
    }
  }

  @Test
  void firstTwentyConnectionsGetTheRightAccept() throws Exception {
    try (ReferenceServer server = start(Mutant.RIGHT_ON_THE_FIRST_CONNECTIONS)) {
      for (int connection = 1; connection <= 20; connection++) {
        assertThat(Probe.VALID.outcome(server.uri())).isEqualTo(REFERENCE.get(Probe.VALID));
      }
      assertThat(Probe.VALID.outcome(server.uri())).isNotEqualTo(REFERENCE.get(Probe.VALID));
    }
  }

  @Test
  void overlappingHandshakesGetOneAnothersAccept() throws Exception {
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      keys.add(String.format("%022dA==", i).substring(1));
    }
    try (ReferenceServer server = start(Mutant.STATE_LEAKS_BETWEEN_CONNECTIONS)) {
      assertThat(Probe.VALID.outcome(server.uri())).isEqualTo(REFERENCE.get(Probe.VALID));
      assertThat(wrongAccepts(server, keys)).isPositive();
    }
    try (ReferenceServer server = ReferenceServer.start()) {
      assertThat(wrongAccepts(server, keys)).isZero();
    }
  }

  private static long wrongAccepts(ReferenceServer server, List<String> keys) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(keys.size());
    CountDownLatch start = new CountDownLatch(1);
    try {
      List<Future<Boolean>> right = new ArrayList<>();
      for (String key : keys) {
        right.add(
            threads.submit(
                () -> {
                  try (WireClient client = new WireClient(server.uri())) {
                    start.await();
                    client.send(Wire.handshakeWith(Wire.KEY_LINE, "Sec-WebSocket-Key: " + key));
                    return client.readHead().contains(Key.accept(key));
                  }
                }));
      }
      start.countDown();
      long wrong = 0;
      for (Future<Boolean> one : right) {
        wrong += one.get(30, TimeUnit.SECONDS) ? 0 : 1;
      }
      return wrong;
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void oneMalformedHandshakeBreaksTheServerForAll() throws IOException {
    try (ReferenceServer server = start(Mutant.HANDSHAKE_NEVER_RECOVERS)) {
      assertThat(Probe.VALID.outcome(server.uri())).isEqualTo(REFERENCE.get(Probe.VALID));
      assertThat(Probe.KEY_MISSING.outcome(server.uri())).startsWith("HTTP/1.1 400");
      assertThat(Probe.VALID.outcome(server.uri())).startsWith("HTTP/1.1 503");
      assertThat(Probe.NO_UPGRADE.outcome(server.uri())).startsWith("HTTP/1.1 503");
    }
  }

  @Test
  void oneUnreadableRequestBreaksTheServerForAll() throws IOException {
    try (ReferenceServer server = start(Mutant.NEVER_RECOVERS_FROM_THE_UNREADABLE)) {
      assertThat(Probe.VALID.outcome(server.uri())).isEqualTo(REFERENCE.get(Probe.VALID));
      assertThat(Probe.MALFORMED.outcome(server.uri())).isEqualTo(REFERENCE.get(Probe.MALFORMED));
      assertThat(Probe.VALID.outcome(server.uri())).startsWith("HTTP/1.1 503");
    }
  }

  @Test
  void handshakeIsAnsweredBeforeItsEmptyLine() throws IOException {
    String unfinished = Wire.handshake().substring(0, Wire.handshake().length() - 2);
    try (ReferenceServer server = start(Mutant.SWITCHES_BEFORE_THE_END);
        WireClient client = new WireClient(server.uri())) {
      assertThat(client.send(unfinished).readHead()).contains(" 101 ");
    }
    try (ReferenceServer server = ReferenceServer.start();
        WireClient client = new WireClient(server.uri())) {
      assertThat(client.send(unfinished).staysSilent(300)).isTrue();
      assertThat(client.send("\r\n").readHead()).contains(" 101 ");
    }
  }

  @Test
  void connectionStaysOpenBehindTheClosingHandshake() throws IOException {
    try (ReferenceServer server = start(Mutant.CLOSE_LEAVES_THE_CONNECTION_OPEN)) {
      assertThat(staysOpenBehindClose(server)).isTrue();
    }
    try (ReferenceServer server = ReferenceServer.start()) {
      assertThat(staysOpenBehindClose(server)).isFalse();
    }
  }

  private static boolean staysOpenBehindClose(ReferenceServer server) throws IOException {
    try (WireClient client = new WireClient(server.uri())) {
      assertThat(client.send(Wire.handshake()).readHead()).contains(" 101 ");
      assertThat(client.send(Wire.close(1000)).read(4)).containsExactly(0x88, 2, 3, 0xE8);
      return client.staysSilent(300);
    }
  }

  @ParameterizedTest
  @EnumSource(Mutant.class)
  void saysWhatItIs(Mutant mutant) {
    assertThat(mutant.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
    assertThat(mutant.summary()).endsWith(".");
    assertThat(mutant.breaks())
        .isNotEmpty()
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("RFC[0-9]+-[0-9.]+-[0-9]+"));
    assertThat(mutant.seenIn().orElse("FB01")).matches("FB[0-9]{2,3}");
    assertThat(mutant.decisions()).isNotSameAs(mutant.decisions());
  }

  @Test
  void onlyTheLeaksBetweenConnectionsAreContagious() {
    assertThat(Stream.of(Mutant.values()).filter(Mutant::contagious))
        .containsExactlyInAnyOrder(
            Mutant.STATE_LEAKS_BETWEEN_CONNECTIONS,
            Mutant.HANDSHAKE_NEVER_RECOVERS,
            Mutant.NEVER_RECOVERS_FROM_THE_UNREADABLE,
            Mutant.STOPS_AT_A_RESET,
            Mutant.RIGHT_ON_THE_FIRST_CONNECTIONS,
            Mutant.NEGOTIATION_LEAKS_BETWEEN_CONNECTIONS);
  }

  @Test
  void oneResetBreaksTheServerForAll() throws IOException {
    try (ReferenceServer server = start(Mutant.STOPS_AT_A_RESET)) {
      assertThat(Probe.VALID.outcome(server.uri())).isEqualTo(REFERENCE.get(Probe.VALID));
      URI uri = server.uri();
      try (Socket torn = new Socket(uri.getHost(), uri.getPort())) {
        torn.setSoLinger(true, 0);
      }
      assertThat(Probe.VALID.outcome(uri)).startsWith("HTTP/1.1 503");
    }
  }

  @Test
  void headThatIsCutOffIsServed() throws IOException {
    try (ReferenceServer server = start(Mutant.CUT_OFF_HEAD_SERVED)) {
      assertThat(answerToACutOffHead(server)).contains(" 101 ");
    }
    try (ReferenceServer server = ReferenceServer.start()) {
      assertThat(answerToACutOffHead(server)).contains(" 400 ");
    }
  }

  private static String answerToACutOffHead(ReferenceServer server) throws IOException {
    String whole = Wire.handshake();
    try (WireClient client = new WireClient(server.uri())) {
      return client.send(whole.substring(0, whole.length() - 2)).finish().readHead();
    }
  }

  @Test
  void agreementGoesToAnotherHandshakeAtTheSameTime() throws IOException {
    try (ReferenceServer server = start(Mutant.NEGOTIATION_LEAKS_BETWEEN_CONNECTIONS);
        WireClient one = new WireClient(server.uri());
        WireClient other = new WireClient(server.uri())) {
      one.send(Wire.handshake("Sec-WebSocket-Protocol: chat"));
      other.send(Wire.handshake("Sec-WebSocket-Protocol: superchat"));
      assertThat(one.readHead()).contains("Protocol: superchat");
      assertThat(other.readHead()).contains("Protocol: chat");
    }
  }

  private static ReferenceServer start(Mutant mutant) throws IOException {
    return ReferenceServer.start(ServerOptions.defaults().withDecisions(mutant.decisions()));
  }
}

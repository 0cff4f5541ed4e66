package org.upgradetck.reference.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.upgradetck.reference.ReferenceServer;
import org.upgradetck.reference.ServerOptions;
import org.upgradetck.reference.Wire;
import org.upgradetck.reference.WireClient;
import org.upgradetck.reference.handshake.Key;

/** Every mutant differs from the reference in its fault, and in nothing else that is probed. */
class MutantTest {

  /** The probes that a fault changes, and a piece of what the server then sends. */
  private record Fault(Mutant mutant, Set<Probe> changes, String shows) {}

  private static final Map<Probe, String> REFERENCE = new EnumMap<>(Probe.class);

  @BeforeAll
  static void probeReference() throws IOException {
    try (ReferenceServer server = ReferenceServer.start()) {
      for (Probe probe : Probe.values()) {
        REFERENCE.put(probe, probe.outcome(server.uri()));
      }
    }
  }

  static Stream<Fault> faults() {
    Set<Probe> accepted = EnumSet.noneOf(Probe.class);
    Set<Probe> refused = EnumSet.noneOf(Probe.class);
    REFERENCE.forEach(
        (probe, outcome) -> {
          if (outcome.contains(" 101 ")) {
            accepted.add(probe);
          }
          if (outcome.startsWith("HTTP/1.1 4")) {
            refused.add(probe);
          }
        });
    Set<Probe> required = having(refused, "HTTP/1.1 426");
    Set<Probe> versionRefused =
        EnumSet.of(
            Probe.VERSION_99,
            Probe.VERSION_13A,
            Probe.VERSION_99_AND_13,
            Probe.VERSION_13_AND_99,
            Probe.VERSION_MISSING,
            Probe.EARLY_PING_BEHIND_REFUSAL);
    Set<Probe> unasked =
        minus(
            accepted,
            Probe.PROTOCOL_KNOWN,
            Probe.PROTOCOL_UNKNOWN,
            Probe.PROTOCOL_LIST,
            Probe.PROTOCOL_ON_FIRST_LINE,
            Probe.PROTOCOL_ON_LAST_LINE,
            Probe.PROTOCOL_IN_CAPITALS);
    Set<Probe> unextended = minus(accepted, Probe.EXTENSION_KNOWN, Probe.EXTENSION_UNKNOWN);
    Set<Probe> otherKeys = EnumSet.of(Probe.KEY_WITH_SLASH_IN_ACCEPT, Probe.KEY_WITH_STRAY_BITS);
    Set<Probe> connectionLists =
        EnumSet.of(
            Probe.CONNECTION_LIST,
            Probe.CONNECTION_TWO_LINES,
            Probe.CONNECTION_EMPTY_MEMBER,
            Probe.CONNECTION_CLOSE);
    Set<Probe> staysOpen = minus(refused, Probe.MALFORMED, Probe.EARLY_PING_BEHIND_REFUSAL);
    String ok = "HTTP/1.1 101";
    String bad = "HTTP/1.1 400";
    return Stream.of(
        new Fault(Mutant.ACCEPT_OMITTED, accepted, ok),
        new Fault(Mutant.ACCEPT_OF_DECODED_KEY, accepted, "Sec-WebSocket-Accept: "),
        new Fault(Mutant.ACCEPT_CONSTANT, otherKeys, "Sec-WebSocket-Accept: " + Wire.ACCEPT),
        new Fault(Mutant.ACCEPT_TWICE, accepted, "Sec-WebSocket-Accept: "),
        new Fault(Mutant.ACCEPT_URL_SAFE, having(accepted, "Accept: [A-Za-z0-9]*[+/]"), "Accept: "),
        new Fault(
            Mutant.ACCEPT_OF_REENCODED_KEY,
            EnumSet.of(Probe.KEY_WITH_STRAY_BITS),
            Key.accept("AQIDBAUGBwgJCgsMDQ4PEA==")),
        new Fault(Mutant.METHOD_UNCHECKED, EnumSet.of(Probe.METHOD_POST), ok),
        new Fault(Mutant.UPGRADE_OMITTED, accepted, ok),
        new Fault(
            Mutant.UPGRADE_ECHOED,
            EnumSet.of(Probe.UPGRADE_IN_CAPITALS, Probe.UPGRADE_LIST),
            "\r\nUpgrade: "),
        new Fault(Mutant.CONNECTION_OMITTED, accepted, ok),
        new Fault(Mutant.CONNECTION_KEEP_ALIVE, accepted, "\r\nConnection: keep-alive\r\n"),
        new Fault(Mutant.STATUS_LINE_HTTP_1_0, accepted, "HTTP/1.0 101 "),
        new Fault(Mutant.CONTENT_LENGTH_IN_101, accepted, "\r\nContent-Length: 0\r\n"),
        new Fault(Mutant.TRANSFER_ENCODING_IN_101, accepted, "\r\nTransfer-Encoding: chunked\r\n"),
        new Fault(Mutant.PROTOCOL_UNASKED, unasked, "\r\nSec-WebSocket-Protocol: chat\r\n"),
        new Fault(
            Mutant.PROTOCOL_EMPTY,
            EnumSet.of(Probe.PROTOCOL_UNKNOWN, Probe.PROTOCOL_IN_CAPITALS),
            "\r\nSec-WebSocket-Protocol: \r\n"),
        new Fault(
            Mutant.PROTOCOL_LIST_ECHOED,
            minus(minus(accepted, Probe.PROTOCOL_KNOWN), unasked),
            "\r\nSec-WebSocket-Protocol: "),
        new Fault(
            Mutant.PROTOCOL_ANY,
            EnumSet.of(
                Probe.PROTOCOL_UNKNOWN,
                Probe.PROTOCOL_LIST,
                Probe.PROTOCOL_ON_LAST_LINE,
                Probe.PROTOCOL_IN_CAPITALS),
            "\r\nSec-WebSocket-Protocol: "),
        new Fault(Mutant.PROTOCOL_FIRST_LINE_ONLY, EnumSet.of(Probe.PROTOCOL_ON_LAST_LINE), ok),
        new Fault(Mutant.PROTOCOL_LAST_LINE_ONLY, EnumSet.of(Probe.PROTOCOL_ON_FIRST_LINE), ok),
        new Fault(
            Mutant.PROTOCOL_OWN_SPELLING,
            EnumSet.of(Probe.PROTOCOL_IN_CAPITALS),
            "\r\nSec-WebSocket-Protocol: chat\r\n"),
        new Fault(
            Mutant.EXTENSION_UNASKED,
            unextended,
            "\r\nSec-WebSocket-Extensions: permessage-deflate\r\n"),
        new Fault(
            Mutant.EXTENSIONS_ECHOED,
            EnumSet.of(Probe.EXTENSION_UNKNOWN),
            "\r\nSec-WebSocket-Extensions: x-foo; a=1\r\n"),
        new Fault(
            Mutant.CLIENT_WINDOW_UNASKED,
            EnumSet.of(Probe.EXTENSION_KNOWN),
            "permessage-deflate; client_max_window_bits=10\r\n"),
        new Fault(
            Mutant.UPGRADE_UNCHECKED,
            EnumSet.of(Probe.UPGRADE_ALMOST, Probe.UPGRADE_OTHER, Probe.NO_UPGRADE),
            "HTTP/1.1 "),
        new Fault(
            Mutant.UPGRADE_CASE_SENSITIVE, EnumSet.of(Probe.UPGRADE_IN_CAPITALS), "HTTP/1.1 426"),
        new Fault(Mutant.UPGRADE_SUBSTRING, EnumSet.of(Probe.UPGRADE_ALMOST), ok),
        new Fault(Mutant.UPGRADE_WHOLE_VALUE, EnumSet.of(Probe.UPGRADE_LIST), "HTTP/1.1 426"),
        new Fault(
            Mutant.CONNECTION_UNCHECKED,
            EnumSet.of(Probe.CONNECTION_ALMOST, Probe.CONNECTION_OTHER),
            ok),
        new Fault(Mutant.CONNECTION_WHOLE_VALUE, connectionLists, bad),
        new Fault(Mutant.CONNECTION_CASE_SENSITIVE, EnumSet.of(Probe.CONNECTION_LOWER_CASE), bad),
        new Fault(Mutant.CONNECTION_SUBSTRING, EnumSet.of(Probe.CONNECTION_ALMOST), ok),
        new Fault(Mutant.CONNECTION_FIRST_LINE_ONLY, EnumSet.of(Probe.CONNECTION_TWO_LINES), bad),
        new Fault(
            Mutant.CONNECTION_EMPTY_MEMBER_REFUSED, EnumSet.of(Probe.CONNECTION_EMPTY_MEMBER), bad),
        new Fault(Mutant.KEY_MISSING_ACCEPTED, EnumSet.of(Probe.KEY_MISSING), Key.accept("")),
        new Fault(Mutant.KEY_LENGTH_UNCHECKED, EnumSet.of(Probe.KEY_SHORT), Key.accept("AQIDBA==")),
        new Fault(
            Mutant.KEY_TWICE_ACCEPTED_JOINED,
            EnumSet.of(Probe.KEY_TWICE),
            Key.accept(Wire.KEY + ", AAAAAAAAAAAAAAAAAAAAAA==")),
        new Fault(Mutant.KEY_TWICE_ACCEPTED_CONSTANT, EnumSet.of(Probe.KEY_TWICE), Key.accept("")),
        new Fault(Mutant.VERSION_IGNORED, versionRefused, ok),
        new Fault(Mutant.VERSION_HIDDEN, versionRefused, "HTTP/1.1 426"),
        new Fault(Mutant.VERSION_READ_LENIENTLY, EnumSet.of(Probe.VERSION_13A), ok),
        new Fault(Mutant.VERSION_LAST_LINE_WINS, EnumSet.of(Probe.VERSION_99_AND_13), ok),
        new Fault(
            Mutant.VERSION_MISSING_ACCEPTED,
            EnumSet.of(Probe.VERSION_MISSING, Probe.EARLY_PING_BEHIND_REFUSAL),
            ok),
        new Fault(Mutant.VERSION_REFUSED_WITH_500, versionRefused, "HTTP/1.1 500"),
        new Fault(Mutant.REFUSES_BY_HANGING_UP, refused, "nothing"),
        new Fault(Mutant.REFUSES_WITH_500, refused, "HTTP/1.1 500"),
        new Fault(Mutant.REFUSES_WITH_200, refused, "HTTP/1.1 200"),
        new Fault(Mutant.UPGRADE_REQUIRED_WITHOUT_UPGRADE, required, "\r\nConnection: Upgrade\r\n"),
        new Fault(
            Mutant.UPGRADE_REQUIRED_WITHOUT_CONNECTION, required, "\r\nUpgrade: websocket\r\n"),
        new Fault(Mutant.CLOSES_WITHOUT_SAYING_SO, minus(refused, Probe.MALFORMED), "HTTP/1.1 4"),
        new Fault(Mutant.REFUSAL_BODY_CUT, refused, "close\r\n"),
        new Fault(
            Mutant.EARLY_FRAMES_LOST,
            EnumSet.of(Probe.EARLY_PING, Probe.KEY_ON_EARLIER_REQUEST),
            ok),
        new Fault(
            Mutant.EARLY_FRAMES_SERVED_AFTER_REFUSAL,
            EnumSet.of(Probe.EARLY_PING_BEHIND_REFUSAL),
            "\u008a\u0005early"),
        new Fault(Mutant.ONE_READ_MUST_HOLD_THE_HEAD, EnumSet.of(Probe.LONG_HEAD), bad),
        new Fault(
            Mutant.STATE_LEAKS_WITHIN_CONNECTION,
            EnumSet.of(Probe.KEY_ON_EARLIER_REQUEST),
            Key.accept("AAAAAAAAAAAAAAAAAAAAAA==")),
        new Fault(
            Mutant.SECOND_REQUEST_LOST,
            union(
                staysOpen,
                Probe.KEY_ON_EARLIER_REQUEST,
                Probe.UPGRADE_OTHER_ON_PLAIN,
                Probe.UPGRADE_WEBSOCKET_ON_PLAIN),
            "HTTP/1.1 "),
        new Fault(Mutant.NEVER_REALLY_SWITCHES, accepted, bad),
        new Fault(Mutant.PONG_WITH_OTHER_OCTETS, accepted, "\u008a"),
        new Fault(Mutant.FRAMES_MASKED_BY_SERVER, accepted, "\u0001\u0002\u0003\u0004"),
        new Fault(
            Mutant.CLOSE_UNANSWERED,
            minus(accepted, Probe.KEY_ON_EARLIER_REQUEST),
            "\u008a\u0010behind the close"),
        new Fault(
            Mutant.CLOSE_OPTION_ENDS_THE_SWITCH,
            EnumSet.of(Probe.CONNECTION_CLOSE),
            "\r\nConnection: Upgrade, close\r\n"),
        new Fault(Mutant.ORIGIN_UNCHECKED, EnumSet.of(Probe.ORIGIN_FOREIGN), ok),
        new Fault(
            Mutant.ORIGIN_CLOSED_AFTER_101,
            EnumSet.of(Probe.ORIGIN_FOREIGN),
            "\u0088\u0002\u0003\u00f0"),
        new Fault(Mutant.UNKNOWN_UPGRADE_REFUSED, EnumSet.of(Probe.UPGRADE_OTHER_ON_PLAIN), bad));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void differsInItsFaultAndInNothingElse(Fault fault) throws IOException {
    Map<Probe, String> changed = new EnumMap<>(Probe.class);
    try (ReferenceServer server = start(fault.mutant())) {
      for (Probe probe : Probe.values()) {
        String outcome = probe.outcome(server.uri());
        if (!outcome.equals(REFERENCE.get(probe))) {
          changed.put(probe, outcome);
        }
      }
    }
    assertThat(changed).containsOnlyKeys(fault.changes());
    assertThat(changed.values()).allSatisfy(outcome -> assertThat(outcome).contains(fault.shows()));
  }

  @Test
  void everyMutantIsTestedHere() {
    Set<Mutant> tested =
        EnumSet.of(
            Mutant.STATE_LEAKS_BETWEEN_CONNECTIONS,
            Mutant.HANDSHAKE_NEVER_RECOVERS,
            Mutant.CLOSE_LEAVES_THE_CONNECTION_OPEN,
            Mutant.SWITCHES_BEFORE_THE_END);
    faults().map(Fault::mutant).forEach(tested::add);
    assertThat(tested).containsExactlyInAnyOrder(Mutant.values());
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
            Mutant.STATE_LEAKS_BETWEEN_CONNECTIONS, Mutant.HANDSHAKE_NEVER_RECOVERS);
  }

  private static ReferenceServer start(Mutant mutant) throws IOException {
    return ReferenceServer.start(ServerOptions.defaults().withDecisions(mutant.decisions()));
  }

  private static Set<Probe> having(Set<Probe> probes, String pattern) {
    Set<Probe> some = EnumSet.copyOf(probes);
    some.removeIf(
        probe -> !Pattern.compile(pattern).matcher(String.valueOf(REFERENCE.get(probe))).find());
    return some;
  }

  private static Set<Probe> minus(Set<Probe> probes, Probe... fewer) {
    return minus(probes, Set.of(fewer));
  }

  private static Set<Probe> minus(Set<Probe> probes, Set<Probe> fewer) {
    Set<Probe> rest = EnumSet.copyOf(probes);
    rest.removeAll(fewer);
    return rest;
  }

  private static Set<Probe> union(Set<Probe> probes, Probe... more) {
    Set<Probe> all = EnumSet.copyOf(probes);
    all.addAll(Set.of(more));
    return all;
  }
}

package org.upgradetck.suites.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.upgradetck.fixtures.target.Target;
import org.upgradetck.fixtures.target.Waits;
import org.upgradetck.fixtures.websocket.AcceptKey;
import org.upgradetck.fixtures.wire.Dialler;
import org.upgradetck.reference.ReferenceServer;
import org.upgradetck.reference.ServerOptions;
import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.Verdict;
import org.upgradetck.suites.catalogue.Catalogue;
import org.upgradetck.suites.script.Cast;
import org.upgradetck.suites.script.Settings;
import org.upgradetck.suites.select.Plan;
import org.upgradetck.suites.select.Selection;
import org.upgradetck.suites.survey.Survey;

/** The runner against targets that do their worst. Nothing here may take longer than it says. */
@Timeout(60)
class RunnerTest {

  private static final String BASE_HANDSHAKE =
      String.join(
          "\r\n",
          "GET \\S+ HTTP/1.1",
          "Host: .*",
          "Upgrade: websocket",
          "Connection: Upgrade",
          "Sec-WebSocket-Key: \\S+",
          "Sec-WebSocket-Version: 13",
          "",
          "");
  private static final Waits SHORT = new Waits(Duration.ofMillis(500), Duration.ofMillis(100));
  private static final String REFUSED_EARLY =
      "HTTP/1.1 413 Content Too Large\r\nContent-Length: 0\r\n";

  private static final Pace PACE = new Pace(32, Duration.ofSeconds(30));

  @Test
  void silentTargetIsAskedOnceAndNothingPasses() throws Exception {
    AtomicInteger connections = new AtomicInteger();
    try (ScriptedServer silent =
        ScriptedServer.start(
            (connection, head) -> {
              connections.incrementAndGet();
              connection.getInputStream().read();
            })) {
      Runner.Completed completed = run(silent.uri(), PACE, everything(), new Stop());

      assertThat(completed.results())
          .extracting(Result::verdict)
          .containsOnly(Verdict.INCONCLUSIVE);
      assertThat(completed.results().get(0).reason()).contains("was silent");
      assertThat(connections).hasValue(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"429 Too Many Requests", "503 Service Unavailable"})
  void overloadedTargetIsAskedNothingMore(String status) throws Exception {
    AtomicInteger connections = new AtomicInteger();
    try (ScriptedServer overloaded =
        ScriptedServer.start(
            (connection, head) -> {
              connections.incrementAndGet();
              ScriptedServer.send(
                  connection, "HTTP/1.1 " + status + "\r\nContent-Length: 0\r\n\r\n");
            })) {
      Runner.Completed completed = run(overloaded.uri(), PACE, everything(), new Stop());

      assertThat(completed.results())
          .extracting(Result::verdict)
          .containsOnly(Verdict.INCONCLUSIVE);
      assertThat(connections).hasValueLessThan(8);
    }
  }

  @Test
  void nobodyListeningIsSaidInWords() throws Exception {
    URI gone;
    try (ScriptedServer server = ScriptedServer.start((connection, head) -> {})) {
      gone = server.uri();
    }
    Runner.Completed completed = run(gone, PACE, everything(), new Stop());

    assertThat(completed.results()).extracting(Result::verdict).containsOnly(Verdict.INCONCLUSIVE);
    assertThat(completed.results().get(0).reason()).contains("could not be reached");
  }

  @Test
  void targetThatDiesAndStaysDeadLeavesSuspects() throws Exception {
    AtomicInteger connections = new AtomicInteger();
    CompletableFuture<ScriptedServer> dying = new CompletableFuture<>();
    dying.complete(
        ScriptedServer.start(
            (connection, head) -> {
              if (connections.incrementAndGet() > 12) {
                dying.join().close();
              }
              upgrade(connection, head);
            }));
    try (ScriptedServer server = dying.join()) {
      Runner.Completed completed = run(server.uri(), PACE, everything(), new Stop());

      assertThat(completed.results()).hasSameSizeAs(everything().rows());
      assertThat(completed.results())
          .extracting(Result::reason)
          .anyMatch(reason -> reason.contains("did not come back"));
    }
  }

  @Test
  void targetThatComesBackIsJudgedRowByRow() throws Exception {
    String killer = "rfc6455/4.2.1/missing-key-is-refused#missing";
    AtomicBoolean killed = new AtomicBoolean();
    AtomicInteger hangUps = new AtomicInteger();
    try (ReferenceServer behind = ReferenceServer.start();
        // A front that stops answering at the first handshake without a key, for three connections.
        ScriptedServer fragile =
            ScriptedServer.start(
                (connection, head) -> {
                  boolean dies =
                      head.contains("Upgrade: websocket")
                          && !head.contains("Sec-WebSocket-Key")
                          && killed.compareAndSet(false, true);
                  if (dies) {
                    hangUps.set(3);
                  }
                  if (hangUps.getAndDecrement() <= 0) {
                    relay(connection, head, behind);
                  }
                })) {
      Plan plan =
          new Selection(List.of("rfc6455/4.2.1/missing-*"), List.of(), false)
              .from(Catalogue.forServers());
      Runner.Completed completed = run(fragile.uri(), PACE, plan, new Stop());

      assertThat(hangUps.get()).isNegative();
      assertThat(completed.results())
          .filteredOn(result -> result.id().equals(killer))
          .extracting(Result::verdict)
          .containsExactly(Verdict.PASS);
    }
  }

  @Test
  void targetThatHangsUpOnPlainRequestsIsAliveAllTheSame() throws Exception {
    try (ReferenceServer behind = ReferenceServer.start();
        ScriptedServer touchy =
            ScriptedServer.start(
                (connection, head) -> {
                  if (head.contains("Upgrade: websocket")) {
                    relay(connection, head, behind);
                  }
                })) {
      Plan plan =
          new Selection(
                  List.of("rfc9110/7.8/unknown-protocols-*", "rfc6455/4.2.1/request-without-*"),
                  List.of(),
                  false)
              .from(Catalogue.forServers());
      Target target = Target.parse(touchy.uri().toString()).withWaits(SHORT);
      Cast withPlainPath = Cast.of(target, Settings.NONE.withPlainPath(Optional.of("/plain")), 1);
      Runner.Completed completed =
          new Runner(Dialler.to(target), withPlainPath, PACE)
              .run(plan, RunListener.NONE, new Stop());

      assertThat(completed.results())
          .filteredOn(result -> result.caseId().endsWith("request-without-upgrade-is-no-handshake"))
          .extracting(Result::verdict)
          .containsExactly(Verdict.WARN);
      assertThat(completed.results()).noneMatch(result -> result.reason().contains("suspect"));
    }
  }

  @Test
  void targetThatLimitsHowOftenItIsAskedIsAskedAgainAlone() throws Exception {
    AtomicInteger guests = new AtomicInteger();
    try (ReferenceServer behind = ReferenceServer.start();
        ScriptedServer limited =
            ScriptedServer.start(
                (connection, head) -> {
                  try {
                    if (guests.incrementAndGet() > 8) {
                      ScriptedServer.send(
                          connection,
                          "HTTP/1.1 429 Too Many Requests\r\nContent-Length: 0\r\n\r\n");
                    } else {
                      relay(connection, head, behind);
                    }
                  } finally {
                    guests.decrementAndGet();
                  }
                })) {
      Runner.Completed completed =
          run(limited.uri(), PACE, selected("rfc6455/4.2.1/upgrade-*"), new Stop());

      assertThat(completed.results()).extracting(Result::verdict).containsOnly(Verdict.PASS);
    }
  }

  @Test
  void whatIsAlwaysAskedTooOftenIsNeitherRightNorWrong() throws Exception {
    try (ReferenceServer behind = ReferenceServer.start();
        ScriptedServer limited =
            ScriptedServer.start(
                (connection, head) -> {
                  if (head.contains("Sec-WebSocket-Version: 13")) {
                    relay(connection, head, behind);
                  } else {
                    ScriptedServer.send(
                        connection, "HTTP/1.1 429 Too Many Requests\r\nContent-Length: 0\r\n\r\n");
                  }
                })) {
      Runner.Completed completed =
          run(limited.uri(), PACE, selected("rfc6455/4.2.1/missing-version-*"), new Stop());

      assertThat(completed.results())
          .extracting(Result::verdict)
          .containsOnly(Verdict.INCONCLUSIVE);
      assertThat(completed.results().get(0).reason()).contains("429");
    }
  }

  @Test
  void heartbeatAsLongAsTheFenceIsNotTakenForItsPong() throws Exception {
    byte[] heartbeat = new byte[18];
    heartbeat[0] = (byte) 0x8A;
    heartbeat[1] = 16;
    try (ScriptedServer beating =
        ScriptedServer.start(
            (connection, head) -> {
              upgrade(connection, head, heartbeat);
              connection.getInputStream().read();
            })) {
      Runner.Completed completed =
          run(
              beating.uri(),
              PACE,
              selected("rfc6455/5.5.2/connection-really-switches"),
              new Stop());

      assertThat(completed.results()).extracting(Result::verdict).containsOnly(Verdict.PASS);
    }
  }

  @Test
  void contentWithoutEndIsAnAnswer() throws Exception {
    try (ReferenceServer behind = ReferenceServer.start();
        ScriptedServer streaming =
            ScriptedServer.start(
                (connection, head) -> {
                  if (head.contains("Upgrade: websocket")) {
                    relay(connection, head, behind);
                  } else {
                    ScriptedServer.send(
                        connection,
                        """
                        HTTP/1.1 200 OK\r
                        Content-Type: text/event-stream\r
                        Transfer-Encoding: chunked\r
                        \r
                        3\r
                        :\r
                        \r
                        """);
                    connection.getInputStream().read();
                  }
                })) {
      Runner.Completed completed =
          run(
              streaming.uri(),
              PACE,
              selected("rfc6455/4.2.1/request-without-upgrade-*", "rfc9112/6.3/content-*"),
              new Stop());

      assertThat(completed.results())
          .extracting(Result::verdict)
          .contains(Verdict.PASS)
          .doesNotContain(Verdict.WARN, Verdict.FAIL, Verdict.INCONCLUSIVE);
    }
  }

  @Test
  void contentIsSentBehindAnAnswerToItsHead() throws Exception {
    AtomicInteger octets = new AtomicInteger();
    try (ReferenceServer behind = ReferenceServer.start();
        ScriptedServer early =
            ScriptedServer.start(
                (connection, head) -> {
                  if (head.contains("Content-Length")) {
                    ScriptedServer.send(connection, REFUSED_EARLY + "\r\n");
                    octets.addAndGet(connection.getInputStream().readNBytes(12).length);
                    connection.getInputStream().read();
                  } else {
                    relay(connection, head, behind);
                  }
                })) {
      Runner.Completed completed =
          run(
              early.uri(),
              PACE,
              selected("rfc9112/6/*#ping-in-a-segment-*"),
              new Stop(),
              Waits.DEFAULT);

      assertThat(completed.results()).extracting(Result::verdict).containsOnly(Verdict.PASS);
      assertThat(octets).hasValue(12);
    }
  }

  @Test
  void contentIsKeptBackWhereTheConnectionHasEnded() throws Exception {
    AtomicInteger octets = new AtomicInteger();
    try (ReferenceServer behind = ReferenceServer.start();
        ScriptedServer early =
            ScriptedServer.start(
                (connection, head) -> {
                  if (head.contains("Content-Length")) {
                    ScriptedServer.send(connection, REFUSED_EARLY + "Connection: close\r\n\r\n");
                    connection.shutdownOutput();
                    octets.addAndGet(connection.getInputStream().readAllBytes().length);
                  } else {
                    relay(connection, head, behind);
                  }
                })) {
      Runner.Completed completed =
          run(
              early.uri(),
              PACE,
              selected("rfc9112/6/*#ping-in-a-segment-*", "rfc9112/9.3/*#in-a-segment-*"),
              new Stop());

      assertThat(completed.results()).extracting(Result::verdict).containsOnly(Verdict.PASS);
      assertThat(octets).hasValue(0);
    }
  }

  @Test
  void contentThatAResetCutOffIsNotJudged() throws Exception {
    assertThat(watchingContentCutOff(true)).doesNotContain(Verdict.WARN);
    assertThat(watchingContentCutOff(false)).contains(Verdict.WARN);
  }

  private static List<Verdict> watchingContentCutOff(boolean reset) throws Exception {
    try (ReferenceServer behind = ReferenceServer.start();
        ScriptedServer cutting =
            ScriptedServer.start(
                (connection, head) -> {
                  if (head.contains("Sec-WebSocket-Version: 13")) {
                    relay(connection, head, behind);
                  } else {
                    ScriptedServer.send(
                        connection, "HTTP/1.1 400 Bad Request\r\nContent-Length: 9\r\n\r\nhalf");
                    connection.setSoLinger(reset, 0);
                  }
                })) {
      return run(
              cutting.uri(),
              PACE,
              selected("rfc6455/4.2.1/missing-version-*", "rfc9112/6.3/content-comes-whole"),
              new Stop())
          .results()
          .stream()
          .filter(result -> result.caseId().endsWith("content-comes-whole"))
          .map(Result::verdict)
          .toList();
    }
  }

  @Test
  void chunksAreComparedWithALengthThatWasTaken() throws Exception {
    assertThat(answersToPost("", "")).containsOnly(Verdict.SKIP);
    assertThat(answersToPost("501 Not Implemented", "501 Not Implemented"))
        .containsOnly(Verdict.PASS);
    assertThat(answersToPost("200 OK", "411 Length Required")).containsOnly(Verdict.PASS);
    assertThat(answersToPost("200 OK", "501 Not Implemented")).containsOnly(Verdict.WARN);
    assertThat(answersToPost("200 OK", "")).containsOnly(Verdict.WARN);
  }

  private static List<Verdict> answersToPost(String toLength, String toChunks) throws Exception {
    try (ReferenceServer behind = ReferenceServer.start();
        ScriptedServer server =
            ScriptedServer.start(
                (connection, head) -> {
                  if (!head.startsWith("POST")) {
                    relay(connection, head, behind);
                    return;
                  }
                  String status = head.contains("Content-Length") ? toLength : toChunks;
                  if (!status.isEmpty()) {
                    ScriptedServer.send(
                        connection, "HTTP/1.1 " + status + "\r\nContent-Length: 1\r\n\r\n!");
                    connection.getInputStream().readAllBytes();
                  }
                })) {
      return run(server.uri(), PACE, selected("rfc9112/7.1/chunks-*#one-chunk"), new Stop())
          .results()
          .stream()
          .map(Result::verdict)
          .toList();
    }
  }

  @Test
  void targetThatTurnsToTlsMaySayWhatItLikes() throws Exception {
    try (ReferenceServer behind = ReferenceServer.start();
        ScriptedServer turning =
            ScriptedServer.start(
                (connection, head) -> {
                  if (head.contains("Upgrade: TLS/1.2")) {
                    ScriptedServer.send(
                        connection,
                        "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\n"
                            + "Upgrade: TLS/1.2, HTTP/1.1\r\n\r\n\u0015\u0003\u0001\0\u0002\u0002F");
                  } else {
                    relay(connection, head, behind);
                  }
                })) {
      Runner.Completed completed =
          run(turning.uri(), PACE, selected("rfc9931/6.1/*#tls*"), new Stop());

      assertThat(completed.results()).extracting(Result::verdict).containsOnly(Verdict.SKIP);
    }
  }

  @Test
  void rowThatWatchesSaysWhatItWasSeenIn() throws Exception {
    try (ReferenceServer server =
        ReferenceServer.start(
            ServerOptions.defaults().withDecisions(Mutant.ALLOW_MISSING.decisions()))) {
      Runner.Completed completed =
          run(
              server.uri(),
              PACE,
              selected("rfc9110/15.5.6/**", "rfc6455/4.2.1/request-of-another-method-*#post"),
              new Stop());
      Result watching = completed.results().stream().filter(RunnerTest::failed).findFirst().get();
      Runner.Completed again =
          run(
              server.uri(),
              PACE,
              selected(watching.selectors().toArray(String[]::new)),
              new Stop());

      assertThat(watching.seenIn()).hasSize(1);
      assertThat(again.results()).filteredOn(RunnerTest::failed).hasSize(1);
    }
  }

  @Test
  void deadlineEndsTheRunAndSaysSo() throws Exception {
    try (ScriptedServer slow =
        ScriptedServer.start(
            (connection, head) -> {
              if (head.contains("Sec-WebSocket-Version: 13\r\n") && head.contains("Key: ")) {
                upgrade(connection, head);
              } else {
                connection.getInputStream().read();
              }
            })) {
      Pace hurried = new Pace(1, Duration.ofSeconds(3));
      Runner.Completed completed = run(slow.uri(), hurried, everything(), new Stop());

      assertThat(completed.interrupted()).isFalse();
      assertThat(completed.results()).hasSameSizeAs(everything().rows());
      assertThat(completed.results())
          .extracting(Result::reason)
          .anyMatch(reason -> reason.contains("the deadline of 3 s was over"));
    }
  }

  /** The controls of hundreds of rows are struck, and each of them is then waited for, alone. */
  @Test
  void deadlineEndsTheAskingForStruckControls() throws Exception {
    Plan refused = selected("rfc9112/5/**", "rfc9112/5.1/**", "rfc9112/6.3/**", "rfc6455/4.2.1/**");
    AtomicBoolean surveyed = new AtomicBoolean();
    Map<String, Integer> asked = new ConcurrentHashMap<>();
    try (ScriptedServer moody =
        ScriptedServer.start(
            (connection, head) -> {
              boolean handshake = head.matches(BASE_HANDSHAKE);
              if (handshake && !surveyed.get()) {
                upgrade(connection, head);
              } else if (!handshake) {
                ScriptedServer.send(
                    connection, "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
              } else if (asked.merge(head, 1, Integer::sum) > 2) {
                connection.getInputStream().read();
              }
            })) {
      Target target = Target.parse(moody.uri().toString()).withWaits(SHORT);
      Runner.Completed completed =
          new Runner(Dialler.to(target), cast(target), new Pace(64, Duration.ofSeconds(3)))
              .run(
                  refused,
                  new RunListener() {
                    @Override
                    public void surveyed(Survey survey) {
                      surveyed.set(true);
                    }

                    @Override
                    public void judged(Result result) {}
                  },
                  new Stop());

      assertThat(completed.results()).hasSameSizeAs(refused.rows());
      assertThat(completed.results())
          .extracting(Result::reason)
          .anyMatch(reason -> reason.startsWith("no control: "))
          .anyMatch(reason -> reason.contains("the deadline of 3 s was over"));
    }
  }

  @Test
  void stopKeepsWhatWasJudged() throws Exception {
    Stop stop = new Stop();
    try (ReferenceServer server = ReferenceServer.start()) {
      RunListener stopsAfterSome =
          new RunListener() {
            private int judged;

            @Override
            public void surveyed(Survey survey) {}

            @Override
            public void judged(Result result) {
              judged++;
              if (judged == 5) {
                stop.request();
              }
            }
          };
      Target target = Target.parse(server.uri().toString());
      Runner runner = new Runner(Dialler.to(target), cast(target), new Pace(1, PACE.deadline()));
      Runner.Completed completed = runner.run(everything(), stopsAfterSome, stop);

      assertThat(completed.interrupted()).isTrue();
      assertThat(completed.results())
          .hasSizeGreaterThanOrEqualTo(5)
          .hasSizeLessThan(everything().rows().size());
    }
  }

  private static Runner.Completed run(URI uri, Pace pace, Plan plan, Stop stop) throws Exception {
    return run(uri, pace, plan, stop, SHORT);
  }

  private static Runner.Completed run(URI uri, Pace pace, Plan plan, Stop stop, Waits waits)
      throws Exception {
    Target target = Target.parse(uri.toString()).withWaits(waits);
    return new Runner(Dialler.to(target), cast(target), pace).run(plan, RunListener.NONE, stop);
  }

  private static Plan selected(String... patterns) throws Exception {
    return new Selection(List.of(patterns), List.of(), false).from(Catalogue.forServers());
  }

  private static boolean failed(Result result) {
    return result.verdict() == Verdict.FAIL;
  }

  private static Cast cast(Target target) {
    return Cast.of(target, Settings.NONE, 1);
  }

  private static Plan everything() throws Exception {
    return Selection.DEFAULT.from(Catalogue.forServers());
  }

  /** A right 101, a Pong for one Ping, and the end. */
  private static void upgrade(Socket connection, String head) throws IOException {
    upgrade(connection, head, new byte[0]);
  }

  /** Accepts the handshake, sends octets of its own, and answers one Ping. */
  private static void upgrade(Socket connection, String head, byte[] first) throws IOException {
    String key =
        head.lines()
            .filter(line -> line.startsWith("Sec-WebSocket-Key: "))
            .map(line -> line.substring(19).strip())
            .findFirst()
            .orElse("");
    ScriptedServer.send(
        connection,
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Accept: "
            + AcceptKey.of(key)
            + "\r\n\r\n");
    connection.getOutputStream().write(first);
    byte[] ping = connection.getInputStream().readNBytes(22);
    byte[] pong = new byte[18];
    pong[0] = (byte) 0x8A;
    pong[1] = 16;
    for (int i = 0; i < 16 && ping.length == 22; i++) {
      pong[2 + i] = (byte) (ping[6 + i] ^ ping[2 + i % 4]);
    }
    connection.getOutputStream().write(pong);
  }

  /** Hands a request to a real server and its answer back. */
  private static void relay(Socket connection, String head, ReferenceServer server)
      throws IOException {
    try (Socket behind = new Socket(server.uri().getHost(), server.uri().getPort())) {
      ScriptedServer.send(behind, head);
      Thread back =
          new Thread(
              () -> {
                try {
                  behind.getInputStream().transferTo(connection.getOutputStream());
                  connection.shutdownOutput();
                } catch (IOException e) {
                  // One of the two sides is gone.
                }
              });
      back.setDaemon(true);
      back.start();
      connection.getInputStream().transferTo(behind.getOutputStream());
    }
  }
}

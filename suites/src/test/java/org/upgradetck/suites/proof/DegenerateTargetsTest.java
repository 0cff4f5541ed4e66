package org.upgradetck.suites.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.upgradetck.fixtures.target.Waits;
import org.upgradetck.reference.ReferenceServer;
import org.upgradetck.reference.ServerOptions;
import org.upgradetck.reports.model.ConversationRecord;
import org.upgradetck.reports.model.Level;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.Verdict;
import org.upgradetck.suites.catalogue.Catalogue;
import org.upgradetck.suites.run.RunListener;
import org.upgradetck.suites.run.ScriptedServer;
import org.upgradetck.suites.script.Settings;
import org.upgradetck.suites.select.NothingMatched;
import org.upgradetck.suites.select.Plan;
import org.upgradetck.suites.select.PlannedRow;
import org.upgradetck.suites.select.Selection;
import org.upgradetck.suites.survey.Survey;

/**
 * The whole catalogue, slow cases included, against targets that do the same whatever is asked: a
 * sample of its rows, or all of them with {@code -Dproof.whole=true}. None of them switches, so
 * none may pass anything, and none may be convicted of anything.
 */
@Timeout(300)
@Execution(ExecutionMode.CONCURRENT)
class DegenerateTargetsTest {

  private static final Waits SHORT = new Waits(Duration.ofMillis(500), Duration.ofMillis(100));

  /** A server may take, or refuse, what these send; what it may not do is harm itself by it. */
  private static final Set<String> TAKEN_OR_REFUSED =
      Set.of(
          "rfc6455/9.1/list-without-element-names-nothing",
          "rfc6455/10.2/origin-that-is-none-is-no-error",
          "rfc6455/11.3.4/what-is-no-token-is-not-agreed-to",
          "rfc6455/11.3.4/control-octets-are-never-echoed",
          "rfc9110/5.4/long-field-is-taken-or-refused",
          "rfc9110/5.4/many-fields-are-taken-or-refused",
          "rfc9110/5.4/list-that-is-hard-to-split-is-answered-in-time",
          "rfc9110/5.5/cr-and-nul-in-an-unknown-field-do-no-harm",
          "rfc9112/2.2/indented-line-in-front-is-refused-or-dropped",
          "rfc9112/2.2/connection-ends-behind-what-cannot-be-read",
          "rfc9112/3/too-long-target-is-refused-with-414",
          "rfc9112/3.2.2/absolute-form-without-path-does-no-harm",
          "rfc9112/5.2/fold-is-a-space-or-refused",
          "rfc9112/6/content-is-never-read-as-frames",
          "rfc9112/9.5/reset-ends-one-connection-alone",
          "rfc9112/11.1/encoded-line-breaks-do-not-split-the-answer",
          "rfc9112/11.1/redirection-is-not-split");

  /** For those that answer: a busy machine must not make silence of it. */
  private static final Waits LONGER = new Waits(Duration.ofSeconds(2), Duration.ofMillis(100));

  @ParameterizedTest
  @MethodSource("org.upgradetck.suites.proof.DegenerateTarget#all")
  void nothingPassesAndNobodyIsConvicted(DegenerateTarget target) throws Exception {
    Plan plan = Boolean.getBoolean("proof.whole") ? everything() : sampleFor(target);
    List<Result> results = against(target.script(), plan, SHORT);

    assertThat(results).hasSize(plan.rows().size());
    assertThat(results)
        .filteredOn(result -> result.verdict() == Verdict.PASS)
        .extracting(Result::id)
        .isEmpty();
    assertThat(results)
        .filteredOn(result -> result.level() == Level.MUST)
        .extracting(Result::verdict)
        .isSubsetOf(Verdict.INCONCLUSIVE, Verdict.SKIP);
    assertThat(results)
        .filteredOn(result -> result.verdict() == Verdict.FAIL)
        .extracting(Result::id)
        .isEmpty();
  }

  /**
   * The first row of each case, and every fourth of the others; another fourth for each of the four
   * targets that stand beside each other, so that every build plays every row against a handful.
   */
  private static Plan sampleFor(DegenerateTarget target) throws NothingMatched {
    int turn =
        DegenerateTarget.all().stream().map(DegenerateTarget::name).toList().indexOf(target.name());
    Set<String> seen = new HashSet<>();
    List<PlannedRow> rows = everything().rows();
    return new Plan(
        IntStream.range(0, rows.size())
            .filter(i -> seen.add(rows.get(i).of().id()) || (i + turn) % 4 == 0)
            .mapToObj(rows::get)
            .toList());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whatClosesAtAcceptIsNeitherPassedNorConvicted(boolean resets) throws Exception {
    try (ServerSocket listener = new ServerSocket(0, 1024, InetAddress.getLoopbackAddress())) {
      Thread accepts = new Thread(() -> closeAtAccept(listener, resets), "close-at-accept");
      accepts.setDaemon(true);
      accepts.start();
      URI uri = URI.create("ws://localhost:" + listener.getLocalPort() + "/chat");

      List<Result> results =
          Arena.against(uri, Settings.BUNDLED, everything(), SHORT, RunListener.NONE).results();

      assertThat(results).hasSize(everything().rows().size());
      assertThat(results)
          .extracting(Result::verdict)
          .isSubsetOf(Verdict.INCONCLUSIVE, Verdict.SKIP);
    }
  }

  private static void closeAtAccept(ServerSocket listener, boolean resets) {
    while (!listener.isClosed()) {
      try (Socket accepted = listener.accept()) {
        if (resets) {
          accepted.setSoLinger(true, 0);
        }
      } catch (IOException e) {
        return; // The test is over.
      }
    }
  }

  @Test
  void nobodyIsConvictedOfDying() throws Exception {
    List<Result> results = againstOneThatDies(false);

    assertThat(results)
        .filteredOn(result -> result.verdict() == Verdict.FAIL || result.verdict() == Verdict.WARN)
        .extracting(Result::id, Result::verdict, Result::reason)
        .isEmpty();
    assertThat(results).extracting(Result::verdict).contains(Verdict.PASS, Verdict.INCONCLUSIVE);
  }

  @Test
  void whoComesBackIsJudgedAsIfItHadNeverBeenAway() throws Exception {
    List<Result> results = againstOneThatDies(true);

    assertThat(results)
        .filteredOn(result -> result.verdict() != Verdict.PASS && result.verdict() != Verdict.INFO)
        .extracting(Result::id, Result::verdict, Result::reason)
        .isEmpty();
  }

  /** The reference server, which dies when a third of the rows is judged. */
  private static List<Result> againstOneThatDies(boolean comesBack) throws Exception {
    AtomicInteger judged = new AtomicInteger();
    int fatal = everything().rows().size() / 3;
    Queue<AutoCloseable> open = new ConcurrentLinkedQueue<>();
    ReferenceServer first = ReferenceServer.start();
    open.add(first);
    RunListener killer =
        new RunListener() {
          @Override
          public void surveyed(Survey survey) {}

          @Override
          public void judged(Result result) {
            if (judged.incrementAndGet() == fatal) {
              try {
                first.close();
                int port = first.uri().getPort();
                open.add(
                    comesBack
                        ? ReferenceServer.start(ServerOptions.defaults().withPort(port))
                        : nobodyOn(port));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            }
          }
        };
    try {
      return Arena.against(first.uri(), Settings.BUNDLED, everything(), Waits.DEFAULT, killer)
          .results();
    } finally {
      for (AutoCloseable one : open) {
        one.close();
      }
    }
  }

  /** Keeps the port from whoever else starts a server meanwhile; nobody listens there. */
  private static Socket nobodyOn(int port) throws IOException {
    Socket bound = new Socket();
    bound.setReuseAddress(true);
    bound.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    return bound;
  }

  /**
   * What the reference server refuses may only pass here where the text lets a server do either.
   */
  @Test
  void perfect101ToEverythingPassesForNoRefusal() throws Exception {
    Set<String> refused =
        Arena.againstReference(everything(), Waits.DEFAULT, RunListener.NONE).results().stream()
            .filter(DegenerateTargetsTest::isRefused)
            .map(Result::id)
            .collect(Collectors.toSet());
    List<Result> results = against(DegenerateTarget.perfect101(), everything(), LONGER);

    assertThat(refused).hasSizeGreaterThan(500);
    assertThat(results)
        .filteredOn(result -> result.verdict() == Verdict.PASS)
        .isNotEmpty()
        .filteredOn(result -> refused.contains(result.id()))
        .extracting(Result::caseId)
        .isSubsetOf(TAKEN_OR_REFUSED);
    assertThat(results)
        .filteredOn(
            result -> result.reason().startsWith("expected that the target does not switch"))
        .extracting(Result::verdict)
        .contains(Verdict.FAIL);
  }

  private static boolean isRefused(Result result) {
    List<ConversationRecord> rows =
        result.conversations().stream().filter(each -> each.role().equals("row")).toList();
    return !rows.isEmpty()
        && rows.stream().noneMatch(each -> received(List.of(each)).startsWith("HTTP/1.1 101"));
  }

  @Test
  void bare101IsConvictedOfWhatItLacksAndPassesNothingElse() throws Exception {
    List<Result> results = against(DegenerateTarget.bare101(), everything(), LONGER);

    assertThat(results)
        .filteredOn(result -> result.verdict() == Verdict.FAIL)
        .extracting(Result::reason)
        .anyMatch(reason -> reason.contains("no Upgrade"))
        .anyMatch(reason -> reason.contains("no Connection"))
        .anyMatch(reason -> reason.contains("no Sec-WebSocket-Accept"));
    // What a 101 of one line keeps to, it keeps to.
    assertThat(results)
        .filteredOn(result -> result.verdict() == Verdict.PASS)
        .allSatisfy(
            result ->
                assertThat(result.conversations())
                    .flatExtracting("events")
                    .isNotEmpty()
                    .satisfies(
                        events ->
                            assertThat(received(result.conversations()))
                                .startsWith("HTTP/1.1 101")));
  }

  private static String received(List<ConversationRecord> conversations) {
    StringBuilder text = new StringBuilder();
    conversations.stream()
        .flatMap(conversation -> conversation.events().stream())
        .filter(event -> event.kind().equals("received"))
        .forEach(event -> text.append(new String(event.bytes(), StandardCharsets.ISO_8859_1)));
    return text.toString();
  }

  private static List<Result> against(ScriptedServer.Script script, Plan plan, Waits waits) {
    try (ScriptedServer server = ScriptedServer.start(script)) {
      return Arena.against(server.uri(), Settings.BUNDLED, plan, waits, RunListener.NONE).results();
    }
  }

  private static Plan everything() throws NothingMatched {
    return new Selection(List.of(), List.of(), true).from(Catalogue.forServers());
  }
}

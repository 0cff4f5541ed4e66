package org.upgradetck.suites.run;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.upgradetck.fixtures.target.Target;
import org.upgradetck.fixtures.target.Trust;
import org.upgradetck.fixtures.target.Waits;
import org.upgradetck.fixtures.wire.Dialler;
import org.upgradetck.reference.ReferenceServer;
import org.upgradetck.reference.ServerOptions;
import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.reports.model.ConversationRecord;
import org.upgradetck.reports.model.EventRecord;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.TargetInfo;
import org.upgradetck.reports.model.Verdict;
import org.upgradetck.reports.outline.Reproduction;
import org.upgradetck.suites.catalogue.Catalogue;
import org.upgradetck.suites.script.Cast;
import org.upgradetck.suites.script.Settings;
import org.upgradetck.suites.select.Selection;

/** The commands of a report, run by a shell: each shows the answer that the row was judged by. */
@Timeout(60)
class ReproducingCommandsTest {

  private static final int MOST_AT_ONCE = 6;
  private static final Waits WAITS = new Waits(Duration.ofSeconds(5), Duration.ofMillis(300));
  private static final Pace PACE = new Pace(8, Duration.ofSeconds(30));

  @ParameterizedTest
  @CsvSource({
    "VERSION_HIDDEN, rfc6455/4.4/**, nc, false",
    "METHOD_UNCHECKED, rfc6455/4.2.1/**, nc, false",
    "VERSION_HIDDEN, rfc6455/4.4/**, openssl, true",
  })
  void aShellShowsTheSameFault(Mutant mutant, String selected, String client, boolean tls)
      throws Exception {
    assumeTrue(isOnThePath(client), "there is no " + client + " here");
    ServerOptions options = ServerOptions.defaults().withTls(tls).withDecisions(mutant.decisions());
    try (ReferenceServer server = ReferenceServer.start(options)) {
      Target target =
          Target.parse(server.uri().toString()).withWaits(WAITS).withTrust(new Trust.Anything());
      List<Result> failed =
          new Runner(Dialler.to(target), Cast.of(target, Settings.NONE, 1), PACE)
                  .run(
                      new Selection(List.of(selected), List.of(), false)
                          .from(Catalogue.forServers()),
                      RunListener.NONE,
                      new Stop())
                  .results()
                  .stream()
                  .filter(result -> result.verdict() == Verdict.FAIL)
                  .limit(MOST_AT_ONCE)
                  .toList();
      assertThat(failed).isNotEmpty();

      TargetInfo info = new TargetInfo(server.uri().toString(), Map.of(), Map.of());
      List<Process> shells = new ArrayList<>();
      for (Result result : failed) {
        String command = Reproduction.of(info, result).command().orElseThrow();
        assertThat(command).contains("| " + client + " ");
        shells.add(new ProcessBuilder("/bin/sh", "-c", command).start());
      }

      for (int i = 0; i < failed.size(); i++) {
        String shown = new String(shells.get(i).getInputStream().readAllBytes(), ISO_8859_1);
        assertThat(shells.get(i).waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(head(shown.replace("^M\n", "\r\n")))
            .as(failed.get(i).id())
            .isEqualTo(head(answer(failed.get(i))));
      }
    }
  }

  /** What came back first. */
  private static String answer(Result result) {
    ConversationRecord row =
        result.conversations().stream()
            .filter(each -> each.role().equals("row"))
            .findFirst()
            .orElseThrow();
    StringBuilder received = new StringBuilder();
    for (EventRecord event : row.events()) {
      if (event.kind().equals("received")) {
        received.append(new String(event.bytes(), ISO_8859_1));
      }
    }
    return received.toString();
  }

  /** The lines of the head, but for the one that the clock writes. */
  private static List<String> head(String answer) {
    int end = answer.indexOf("\r\n\r\n");
    return answer
        .substring(0, Math.max(0, end))
        .lines()
        .filter(line -> !line.startsWith("Date:"))
        .toList();
  }

  private static boolean isOnThePath(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}

package org.upgradetck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.upgradetck.reports.json.RunJson;
import org.upgradetck.reports.model.Level;
import org.upgradetck.reports.model.Run;
import org.upgradetck.reports.model.Verdict;

/**
 * Servers that do nothing, or the same to everything, pass nothing: what the program makes of some
 * of them. The suites play the whole catalogue against all.
 */
@Timeout(120)
class DegenerateTargetsIT {

  @TempDir private Path folder = Path.of("");

  private static final CannedServer.Habit NEVER_ANSWERS =
      (connection, head) -> connection.getInputStream().transferTo(OutputStream.nullOutputStream());

  static Stream<Arguments> targetsThatPassNothing() {
    return Stream.of(
        Arguments.of("404 to everything", answering("404 Not Found", "")),
        Arguments.of("never answers", NEVER_ANSWERS),
        Arguments.of("garbage", saying("\u0016\u0003\u0001\u0000 garbage \u0000\u00ff\r\n\r\n")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("targetsThatPassNothing")
  void nothingPassesAndTheCodeSaysSo(String name, CannedServer.Habit habit) throws Exception {
    try (CannedServer server = CannedServer.start(habit)) {
      long began = System.nanoTime();
      Program.Ended ended = Program.run(folder, server.uri(), "--out", "out");
      Duration took = Duration.ofNanos(System.nanoTime() - began);

      Run run = RunJson.read(folder.resolve("out/run.json"));
      assertThat(ended.code()).as(ended.out() + ended.err()).isEqualTo(4);
      assertThat(run.exitCode()).isEqualTo(4);
      assertThat(run.results())
          .filteredOn(result -> result.verdict() == Verdict.PASS)
          .extracting("id")
          .isEmpty();
      assertThat(run.results())
          .filteredOn(result -> result.level() == Level.MUST)
          .extracting("verdict")
          .isSubsetOf(Verdict.INCONCLUSIVE, Verdict.SKIP);
      assertThat(ended.err()).contains("nothing could be judged");
      assertThat(took).isLessThan(Duration.ofMinutes(2));
    }
  }

  @Test
  void bare101IsConvictedAndTheMissingFieldsAreNamed() throws Exception {
    try (CannedServer server =
        CannedServer.start(
            (connection, head) -> {
              CannedServer.send(connection, "HTTP/1.1 101\r\n\r\n");
              NEVER_ANSWERS.with(connection, head);
            })) {
      long began = System.nanoTime();
      Program.Ended ended =
          Program.run(folder, server.uri(), "--out", "out", "--select", "rfc6455/4.2.2/**");

      assertThat(ended.code()).isEqualTo(1);
      assertThat(ended.out()).contains("no Upgrade", "no Connection", "no Sec-WebSocket-Accept");
      Run run = RunJson.read(folder.resolve("out/run.json"));
      assertThat(run.results())
          .filteredOn(result -> result.verdict() == Verdict.PASS)
          .allMatch(
              result ->
                  result.title().startsWith("Nothing is agreed")
                      || result.title().startsWith("Switch is announced"));
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMinutes(2));
    }
  }

  private static CannedServer.Habit answering(String status, String fields) {
    return repeating("HTTP/1.1 " + status + "\r\n" + fields + "Content-Length: 0\r\n\r\n");
  }

  private static CannedServer.Habit saying(String text) {
    return (connection, head) -> CannedServer.send(connection, text);
  }

  private static CannedServer.Habit repeating(String response) {
    return (connection, head) -> CannedServer.repeat(connection, head, response);
  }
}

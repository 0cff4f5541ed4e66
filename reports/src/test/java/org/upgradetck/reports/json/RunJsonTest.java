package org.upgradetck.reports.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.upgradetck.reports.SampleRun;
import org.upgradetck.reports.model.CaseInfo;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.Run;
import org.upgradetck.reports.model.Verdict;

class RunJsonTest {

  private final Path folder;

  RunJsonTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void whatIsWrittenIsReadAgain() throws Exception {
    Path file = folder.resolve("new/folder/run.json");

    RunJson.write(SampleRun.run(), file);

    assertThat(RunJson.read(file)).isEqualTo(SampleRun.run());
    assertThat(file.getParent()).isDirectoryContaining(entry -> entry.equals(file));
    try (var entries = Files.list(file.getParent())) {
      assertThat(entries).as("nothing unfinished is left behind").containsExactly(file);
    }
  }

  @Test
  void equalRunsGiveEqualOctets() {
    assertThat(RunJson.toBytes(SampleRun.run())).isEqualTo(RunJson.toBytes(SampleRun.run()));
  }

  @Test
  void theFormIsThePublishedOne() {
    String json = new String(RunJson.toBytes(SampleRun.run()), UTF_8);

    assertThat(json.lines().map(String::strip))
        .startsWith("{", "\"schema\": 1,")
        .endsWith("]", "}")
        .contains(
            "\"tool\": {\"name\": \"upgrade-tck\", \"version\": \"0.1.0\", \"catalogue\":"
                + " \"2026.1\"},",
            "\"startedAt\": \"2026-11-21T10:15:30.123Z\",",
            "\"interrupted\": false,",
            "\"summary\": {\"pass\": 7, \"fail\": 6, \"warn\": 1, \"info\": 1, \"skip\": 1,"
                + " \"inconclusive\": 4},",
            "{\"at\": 1.0, \"kind\": \"received\", \"bytes\": \"AP/DKA==\"},",
            "{\"says\": \"lists 13\", \"level\": \"must\", \"met\": false, \"actual\":"
                + " \"HTTP/1.1 200 OK\\r\\n\\r\\n# Passed\\n| all | good |\\n\\u0000\\u001B[2J"
                + "\\u001B]8;;http://evil.example\\u0007click\\u001B]8;;\\u0007\u009b31m\u202etpircs"
                + "\u2066 \u200b\ufeff\"},")
        .anyMatch(
            line ->
                line.startsWith(
                    "{\"id\": \"rfc6455/4.4/version-never-valid-is-refused-naming-the-supported-"
                        + "ones#9\", \"case\":"))
        .anyMatch(line -> line.contains("\"section\": \"RFC 6455 §4.4\", \"sectionTitle\""));
  }

  @Test
  void aLoneSurrogateDoesNotStopTheWriting() throws Exception {
    Path file = folder.resolve("run.json");
    Run run = with(List.of(SampleRun.failed(SampleRun.VERSION, "9", "x", "\ud800 \ud83d\ude00")));

    RunJson.write(run, file);

    assertThat(RunJson.read(file).results().get(0).expectations().get(1).actual())
        .contains("\ufffd \ud83d\ude00");
  }

  @Test
  void aThousandResultsAreWrittenAndReadInSeconds() throws Exception {
    Path file = folder.resolve("run.json");
    List<Result> results = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      results.add(SampleRun.failed(SampleRun.VERSION, Integer.toString(i), "x", "y".repeat(500)));
    }
    Run run = with(results);

    long begun = System.nanoTime();
    RunJson.write(run, file);
    assertThat(RunJson.read(file)).isEqualTo(run);

    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void aSectionWithoutNumberSurvives() throws Exception {
    CaseInfo whole =
        new CaseInfo(
            "rfc9931/whole",
            SampleRun.VERSION.level(),
            "RFC 9931",
            "",
            "",
            "https://www.rfc-editor.org/rfc/rfc9931",
            "whole",
            "r",
            List.of(),
            List.of(),
            List.of(),
            SampleRun.VERSION.dispute(),
            SampleRun.VERSION.usualCause(),
            SampleRun.VERSION.usualFix());
    Run sample = SampleRun.run();
    Run run =
        new Run(
            sample.tool(),
            sample.target(),
            sample.startedAt(),
            0,
            true,
            130,
            List.of(whole),
            List.of(),
            List.of());
    Path file = folder.resolve("run.json");

    RunJson.write(run, file);

    assertThat(RunJson.read(file)).isEqualTo(run);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '\0',
      value = {
        "\"schema\": 1~\"schema\": 2~not a run: schema is 2, a format that this version does not"
            + " know (it knows 1)",
        "\"verdict\": \"warn\"~\"verdict\": \"warned\"~not a run: results[19].verdict is"
            + " \"warned\", none of pass, info, skip, warn, inconclusive, fail",
        "\"exitCode\": 1,~~not a run: exitCode is missing",
        "\"exitCode\": 1,~\"exitCode\": \"one\",~not a run: exitCode is \"one\", not a whole number"
            + " of 32 bits",
        "\"AP/DKA==\"~\"AP/DK\"~not a run: results[0].conversations[0].events[2].bytes is"
            + " \"AP/DK\", not base64",
        "\"interrupted\": false~\"interrupted\": []~not a run: interrupted is an array, neither"
            + " true nor false",
        "\"2026-11-21T10:15:30.123Z\"~\"yesterday\\u001b\"~not a run: startedAt is"
            + " \"yesterday\\u001B\", not an instant such as 2026-01-31T12:00:00Z",
        "\"exitCode\": 1,~\"exitCode\": 1, \"exitCode\": 0,~not JSON: Duplicate field 'exitCode' (line 8, column 28)",
        "\"results\": [~\"outcomes\": [~not a run: results is missing",
      })
  void aBrokenFileIsNamedWithItsFault(String good, String bad, String message) throws Exception {
    String json = new String(RunJson.toBytes(SampleRun.run()), UTF_8);
    assertThat(json).contains(good);
    int at = json.indexOf(good);
    Path file =
        file(json.substring(0, at) + (bad == null ? "" : bad) + json.substring(at + good.length()));

    assertThatThrownBy(() -> RunJson.read(file))
        .isInstanceOf(UnreadableRun.class)
        .hasMessage(file + ": " + message);
  }

  @Test
  void whatIsNoRunAtAllIsNamed() throws Exception {
    assertThatThrownBy(() -> RunJson.read(folder.resolve("absent.json")))
        .isInstanceOf(UnreadableRun.class)
        .hasMessageEndingWith("absent.json: there is no such file");
    assertThatThrownBy(() -> RunJson.read(file("[]"))).hasMessageContaining("not an object");
    assertThatThrownBy(() -> RunJson.read(file(""))).hasMessageContaining("not an object");
    assertThatThrownBy(() -> RunJson.read(file("<html>"))).hasMessageContaining("not JSON");
    assertThatThrownBy(() -> RunJson.read(file("{"))).hasMessageContaining("not JSON");
    assertThatThrownBy(() -> RunJson.read(file("{}"))).hasMessageContaining("schema is missing");
    assertThatThrownBy(
            () -> RunJson.read(file(new String(RunJson.toBytes(SampleRun.run()), UTF_8) + "{}")))
        .hasMessageContaining("something follows");
  }

  @Test
  void theSummaryCountsEveryVerdict() {
    assertThat(SampleRun.run().summary()).containsOnlyKeys(Verdict.values());
  }

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("broken.json"), content);
  }

  private static Run with(List<Result> results) {
    Run sample = SampleRun.run();
    return new Run(
        sample.tool(),
        sample.target(),
        sample.startedAt(),
        1,
        false,
        1,
        sample.cases(),
        sample.requirements(),
        results);
  }
}

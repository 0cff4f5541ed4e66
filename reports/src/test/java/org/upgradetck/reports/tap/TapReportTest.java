package org.upgradetck.reports.tap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.upgradetck.reports.OutsideTool;
import org.upgradetck.reports.SampleRun;
import org.upgradetck.reports.model.Gate;
import org.upgradetck.reports.model.GateNote;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.Run;
import org.upgradetck.reports.model.Verdict;

class TapReportTest {

  private static final Run SAMPLE = SampleRun.run();

  private final String report = TapReport.render(SAMPLE);

  /** The sample before a gate that holds nothing back. */
  private static Run open() {
    Map<String, GateNote> accepted =
        SAMPLE.results().stream()
            .filter(Gate.DEFAULT::isClosedBy)
            .collect(
                Collectors.toMap(
                    Result::id,
                    row -> new GateNote(GateNote.Kind.ACCEPTED, "listed in base.txt\nok 99")));
    return SAMPLE.withGate(new Gate(false, true, Optional.of("base.txt"), accepted));
  }

  static List<Run> runs() {
    return List.of(
        SAMPLE, open(), SAMPLE.withGate(new Gate(true, false)), SAMPLE.withResults(List.of()));
  }

  @Test
  void saysVersionPlanAndWhatWasTested() {
    assertThat(report)
        .startsWith(
            """
            TAP version 13
            # upgrade-tck 0.1.0, catalogue 2026.1, ws://127.0.0.1:8080/chat
            1..20
            """);
  }

  @Test
  void hasAPointForEachRowUnderItsId() {
    List<String> points =
        report.lines().filter(line -> line.matches("(not )?ok [0-9]+ - .*")).toList();

    assertThat(points).hasSize(SAMPLE.results().size());
    for (int i = 0; i < points.size(); i++) {
      assertThat(points.get(i))
          .contains("ok " + (i + 1) + " - ")
          .contains(SAMPLE.results().get(i).id().replace("#", "\\#"));
    }
  }

  @Test
  void verdictsCountAsAtTheGate() {
    assertThat(report)
        .contains(
            "\nok 1 - " + SampleRun.CASE_OF_TOKENS.id() + "\\#websocket\n",
            "\nnot ok 6 - " + SampleRun.ACCEPT.id() + "\\#key-of-zeros\n  ---\n",
            "\nok 7 - " + SampleRun.SUBPROTOCOL.id() + "\\#none\n",
            "\nok 8 - "
                + SampleRun.SUBPROTOCOL.id()
                + "\\#configured # SKIP no subprotocol is configured; set --subprotocol NAME\n",
            "\nnot ok 15 - " + SampleRun.DEFLATE.id() + "\\#8\n  ---\n",
            "\nnot ok 20 - "
                + SampleRun.REASON_PHRASE.id()
                + "\\#absent # TODO warning: the status line ends after the code\n");
    assertThat(TapReport.render(SAMPLE.withGate(new Gate(true, false))))
        .contains("\nnot ok 20 - " + SampleRun.REASON_PHRASE.id() + "\\#absent\n  ---\n");
    assertThat(TapReport.render(open()).lines().filter(line -> line.startsWith("not ok")))
        .hasSize(11)
        .allMatch(line -> line.contains(" # TODO "));
  }

  @Test
  void whatFailedSaysWhy() {
    assertThat(report)
        .contains(
            """
              ---
              message: "broken: the handshake is refused"
              severity: "fail"
              level: "must"
              title: "version never valid is refused naming the supported ones"
            """,
            """
              broken:
                - expected: "the handshake is refused"
                  actual: "answered 101"
              fix: "Compare it as text."
              section: "RFC 6455 §4.4"
              see: "https://www.rfc-editor.org/rfc/rfc6455#section-4.4"
              covers:
                - "RFC6455-4.4-2"
                - "RFC6455-4.2.2-9"
              again: "upgrade-tck 'ws://127.0.0.1:8080/chat' \
            """,
            """
              wire:
                - "row, port 50123 to 8080"
            """);
  }

  @Test
  void interruptedRunIsNoSuccess() {
    Run stopped =
        new Run(
            SAMPLE.tool(),
            SAMPLE.target(),
            SAMPLE.startedAt(),
            1,
            true,
            130,
            List.of(),
            List.of(),
            List.of(SampleRun.passed(SampleRun.VERSION, "0")));

    assertThat(TapReport.render(stopped))
        .contains("1..1\n", "\nok 1 - ")
        .endsWith("\nBail out! The run was stopped before all rows were judged.\n");
  }

  @Test
  void whatTheTargetSentMakesNoLineAndNoDirective() {
    String hostile =
        "x\nok 7 - forged\r\nBail out!\n  ...\n1..0 # SKIP # TODO \\ \" \u001b[2J \u202e \0 \ud800";
    Run run =
        SAMPLE.withResults(
            List.of(
                SampleRun.failed(SampleRun.VERSION, "1", hostile, hostile + "y".repeat(1_000_000)),
                SampleRun.result(SampleRun.VERSION, "2", Verdict.SKIP, hostile, List.of())));
    String rendered = TapReport.render(run);

    assertThat(rendered.lines().filter(line -> !line.startsWith(" ")))
        .hasSize(5)
        .last()
        .asString()
        .endsWith(
            "\\#2 # SKIP x␊ok 7 - forged␍␊Bail out!␊  ...␊1..0 \\# SKIP \\# TODO \\\\ \" ␛[2J [U+202E] ␀"
                + " [U+D800]");
    assertThat(rendered.lines().filter(line -> line.equals("  ..."))).hasSize(1);
    assertThat(rendered.codePoints().filter(c -> c != '\n'))
        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
    assertThat(rendered).hasSizeLessThan(10_000);
  }

  @ParameterizedTest
  @MethodSource("runs")
  void perlsHarnessReadsItAndAgreesWithTheGate(Run run) throws Exception {
    OutsideTool.Ended ended =
        new OutsideTool("prove").read(TapReport.render(run), "--exec", "cat", "FILE");

    assertThat(ended.said()).doesNotContain("Parse errors");
    assertThat(ended.code()).as(ended.said()).isEqualTo(isClosed(run) ? 1 : 0);
  }

  @ParameterizedTest
  @MethodSource("runs")
  void parserOfTheOtherKindReadsItAndAgreesWithTheGate(Run run) throws Exception {
    OutsideTool.Ended ended =
        new OutsideTool("tap-parser").read(TapReport.render(run), "--strict", "--json");

    assertThat(ended.code()).as(ended.said()).isEqualTo(isClosed(run) ? 1 : 0);
    assertThat(ended.said()).doesNotContainPattern("\"tapError\": [^n]");
    List<String> ids = new ArrayList<>();
    for (JsonNode event : new ObjectMapper().readTree(ended.said())) {
      if (event.path(0).asText().equals("assert")) {
        JsonNode point = event.path(1);
        boolean counts = !point.path("ok").asBoolean() && point.path("todo").isBoolean();
        ids.add(point.path("name").asText());
        assertThat(point.path("diag").isObject()).as(point.toString()).isEqualTo(counts);
      }
    }
    assertThat(ids).containsExactlyElementsOf(run.results().stream().map(Result::id).toList());
  }

  private static boolean isClosed(Run run) {
    return run.results().stream()
        .anyMatch(row -> run.gate().isClosedBy(row) || run.gate().isLeftUnjudgedBy(row));
  }
}

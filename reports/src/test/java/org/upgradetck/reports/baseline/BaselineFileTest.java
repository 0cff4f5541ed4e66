package org.upgradetck.reports.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.upgradetck.reports.SampleRun;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.Verdict;

class BaselineFileTest {

  @TempDir private Path folder = Path.of("");

  private Path file() {
    return folder.resolve("baseline.yaml");
  }

  @Test
  void whatIsWrittenIsReadAgainSortedAndWithItsReasons() throws Exception {
    BaselineFile.write(
        new Baseline(
            3,
            List.of(
                new Baseline.Line("rfc1/2/b#x", Verdict.WARN, "says \"no\": # , } \\ \u0001", 0),
                new Baseline.Line("rfc1/2/a#1", Verdict.FAIL, "", 0))),
        file());

    Baseline read = BaselineFile.read(file());

    assertThat(read.catalogue()).isEqualTo(3);
    assertThat(read.lines())
        .extracting(Baseline.Line::row)
        .containsExactly("rfc1/2/a#1", "rfc1/2/b#x");
    assertThat(read.of("rfc1/2/b#x").orElseThrow().reason())
        .isEqualTo("says \"no\": # , } \\ \u0001");
    List<String> lines = Files.readAllLines(file());
    assertThat(read.lines())
        .allSatisfy(line -> assertThat(lines.get(line.number() - 1)).contains(line.row()));
  }

  @Test
  void nothingToAcceptIsABaseline() throws Exception {
    BaselineFile.write(new Baseline(1, List.of()), file());

    assertThat(BaselineFile.read(file()).lines()).isEmpty();
  }

  @Test
  void reasonsAndRowsThatWereNotPlayedAreKept() {
    List<Result> results = SampleRun.run().results();
    Result failed =
        results.stream().filter(row -> row.verdict() == Verdict.FAIL).findFirst().orElseThrow();
    Result passed =
        results.stream().filter(row -> row.verdict() == Verdict.PASS).findFirst().orElseThrow();
    Baseline before =
        new Baseline(
            1,
            List.of(
                new Baseline.Line(failed.id(), Verdict.WARN, "ticket 7", 4),
                new Baseline.Line(passed.id(), Verdict.FAIL, "ticket 8", 5),
                new Baseline.Line("rfc1/1/not-played#1", Verdict.FAIL, "ticket 9", 6)));

    Baseline now = Baseline.of(2, results, Optional.of(before));

    assertThat(now.catalogue()).as("what is new beside this run was not looked at").isEqualTo(1);
    assertThat(now.of(failed.id()).orElseThrow())
        .isEqualTo(new Baseline.Line(failed.id(), Verdict.FAIL, "ticket 7", 0));
    assertThat(now.of(passed.id())).isEmpty();
    assertThat(now.of("rfc1/1/not-played#1").orElseThrow().reason()).isEqualTo("ticket 9");
    assertThat(now.lines())
        .extracting(Baseline.Line::verdict)
        .containsOnly(Verdict.FAIL, Verdict.WARN, Verdict.INCONCLUSIVE);
  }

  @Test
  void versionIsThatOfTheRunOnceAllLinesWerePlayed() {
    List<Result> results = SampleRun.run().results();
    String played = results.get(0).id();
    Baseline before = new Baseline(1, List.of(new Baseline.Line(played, Verdict.FAIL, "", 4)));

    assertThat(Baseline.of(2, results, Optional.of(before)).catalogue()).isEqualTo(2);
    assertThat(Baseline.of(2, results, Optional.empty()).catalogue()).isEqualTo(2);
  }

  @Test
  void lineOfRowThatWasSkippedIsKept() {
    List<Result> results = SampleRun.run().results();
    Result skipped =
        results.stream().filter(row -> row.verdict() == Verdict.SKIP).findFirst().orElseThrow();
    Baseline.Line line = new Baseline.Line(skipped.id(), Verdict.FAIL, "ticket 7", 4);

    assertThat(Baseline.of(1, results, Optional.of(new Baseline(1, List.of(line)))).lines())
        .contains(line);
  }

  @Test
  void whatTwoAcceptTogetherHasTheReasonsOfBoth() {
    Baseline one =
        new Baseline(
            2,
            List.of(
                new Baseline.Line("a#1", Verdict.FAIL, "", 1),
                new Baseline.Line("b#1", Verdict.FAIL, "mine", 2)));
    Baseline other =
        new Baseline(
            1,
            List.of(
                new Baseline.Line("a#1", Verdict.WARN, "theirs", 1),
                new Baseline.Line("b#1", Verdict.FAIL, "theirs", 2),
                new Baseline.Line("c#1", Verdict.FAIL, "theirs", 3)));

    assertThat(one.with(other))
        .isEqualTo(
            new Baseline(
                1,
                List.of(
                    new Baseline.Line("a#1", Verdict.FAIL, "theirs", 1),
                    new Baseline.Line("b#1", Verdict.FAIL, "mine", 2),
                    new Baseline.Line("c#1", Verdict.FAIL, "theirs", 3))));
  }

  /** What people do to a file by hand does not lead to another line being named. */
  @Test
  void linesAreThoseOnWhichTheRowsBegin() throws Exception {
    Files.writeString(
        file(),
        """
        # - {row: "a#1", verdict: fail}
        schema: 1\r
        catalogue: 1
        rows:
          # - {row: "b#1", verdict: fail}
          - {reason: "see row: c#1", verdict: fail, row: "a#1"}
          - verdict: warn
            row: b#1
          - {row: c#1, verdict: fail}
        """);

    assertThat(BaselineFile.read(file()).lines())
        .extracting(Baseline.Line::row, Baseline.Line::number)
        .containsExactly(tuple("a#1", 6), tuple("b#1", 7), tuple("c#1", 9));
  }

  @Test
  void octetsThatAreNoTextAreNoBaseline() throws Exception {
    Files.write(file(), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});

    assertThatThrownBy(() -> BaselineFile.read(file()))
        .isInstanceOf(UnreadableBaseline.class)
        .hasMessageContaining("no text in UTF-8");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          schema: 2\\ncatalogue: 1                                                 | knows 1
          catalogue: 1                                                              | schema
          schema: 1\\ncatalogue: 1\\nrow: []                                       | row
          schema: 1\\ncatalogue: 1\\nrows: [{row: a}]                              | a verdict
          schema: 1\\ncatalogue: 1\\nrows:\\n- {row: a, verdict: pass}             | line 4: 'pass'
          schema: 1\\ncatalogue: 1\\nrows:\\n- {row: a, verdict: fail, why: x}     | line 4
          schema: 1\\ncatalogue: 1\\nrows:\\n- {row: a, verdict: fail}\\n- {row: a, verdict: warn} | delete line 4 or line 5
          schema: 1\\ncatalogue: 1\\nrows:\\n- {row: a, verdict: fail}\\n-            | line 5: each of its rows
          schema: 1\\ncatalogue: 1\\nrows:\\n- a                                      | line 4: this is no baseline
          schema: 1\\ncatalogue: 1\\n---\\nschema: 1                                  | no baseline
          schema: 1\\ncatalogue: -1                                                | never less than 0
          just text                                                                 | line 1: this is no baseline
          schema: 1\\nschema: 1\\ncatalogue: 1                                     | schema
          {                                                                         | line
          """)
  void whatIsNoBaselineIsRefusedWithTheReason(String text, String message) throws Exception {
    Files.writeString(file(), text.replace("\\n", "\n"));

    assertThatThrownBy(() -> BaselineFile.read(file()))
        .isInstanceOf(UnreadableBaseline.class)
        .hasMessageContaining(file().toString())
        .hasMessageContaining(message);
  }

  @Test
  void fileThatIsNotThereSaysHowToWriteIt() {
    assertThatThrownBy(() -> BaselineFile.read(file()))
        .isInstanceOf(UnreadableBaseline.class)
        .hasMessageContaining("--write-baseline");
  }
}

package org.upgradetck.suites.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.upgradetck.reports.baseline.Baseline;
import org.upgradetck.reports.model.Gate;
import org.upgradetck.reports.model.GateNote;
import org.upgradetck.reports.model.Level;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.Verdict;
import org.upgradetck.suites.catalogue.Catalogue;
import org.upgradetck.suites.select.Plan;
import org.upgradetck.suites.select.PlannedRow;
import org.upgradetck.suites.select.Selection;

class ScoringTest {

  private static final String CASE =
      "rfc6455/4.4/version-never-valid-is-refused-naming-the-supported-ones";
  private static final String ROW = CASE + "#9";

  private final Catalogue catalogue = Catalogue.forServers();

  /** Listed as; is now; what follows; whether the gate closes; what to do. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          fail, fail, ACCEPTED, false, line 7 of b.yaml (known)
          warn, warn, ACCEPTED, false, line 7 of b.yaml (known)
          inconclusive, inconclusive, ACCEPTED, false, line 7 of b.yaml (known)
          fail, pass, STALE, true, delete line 7 of b.yaml
          warn, info, STALE, true, delete line 7 of b.yaml
          fail, warn, STALE, true, baseline: change line 7 of b.yaml to warn
          warn, fail, STALE, true, 'mend it, or change line 7 of b.yaml to fail'
          inconclusive, fail, STALE, true, 'mend it, or change line 7 of b.yaml to fail'
          fail, skip, , false,
          fail, inconclusive, , false,
          , fail, , true,
          , warn, , false,
          , pass, , false,
          """)
  void whatFollowsFromWhatIsListedAndWhatIs(
      String listed, String now, String kind, boolean closes, String says) throws Exception {
    Scoring scoring =
        scoring(
            new Baseline(
                1,
                listed == null
                    ? List.of()
                    : List.of(new Baseline.Line(ROW, verdict(listed), "known", 7))),
            false,
            Map.of(ROW, 1));
    Result result = result(ROW, verdict(now));

    Optional<GateNote> note = scoring.noteOn(result);

    assertThat(note.map(each -> each.kind().name()).orElse(null)).isEqualTo(kind);
    assertThat(note.map(GateNote::says).orElse("")).contains(says == null ? "" : says);
    Gate gate = scoring.on(Gate.DEFAULT, List.of(result));
    assertThat(gate.isClosedBy(result)).isEqualTo(closes);
    assertThat(gate.baseline()).contains("b.yaml");
  }

  @Test
  void rowNewerThanTheBaselineIsNotScoredUnlessItIsAdopted() throws Exception {
    Baseline old = new Baseline(1, List.of());
    Result fails = result(ROW, Verdict.FAIL);

    assertThat(scoring(old, false, Map.of(ROW, 2)).noteOn(fails))
        .hasValueSatisfying(note -> assertThat(note.kind()).isEqualTo(GateNote.Kind.NOT_SCORED));
    assertThat(scoring(old, false, Map.of(ROW, 2)).noteOn(result(ROW, Verdict.PASS))).isEmpty();
    assertThat(scoring(old, true, Map.of(ROW, 2)).noteOn(fails)).isEmpty();
    assertThat(scoring(new Baseline(2, List.of()), false, Map.of(ROW, 2)).noteOn(fails)).isEmpty();
  }

  /** An upgrade of the suite turns no release red: not by judging harder, and not milder. */
  @ParameterizedTest
  @CsvSource({"warn, fail", "fail, warn", "fail, pass", "fail, inconclusive"})
  void listedRowThatIsJudgedOtherwiseSinceTheBaselineIsNotScoredUnlessItIsAdopted(
      String listed, String now) throws Exception {
    Baseline old = new Baseline(1, List.of(new Baseline.Line(ROW, verdict(listed), "", 7)));
    Result result = result(ROW, verdict(now));
    Gate gate = scoring(old, false, Map.of(ROW, 2)).on(Gate.DEFAULT, List.of(result));

    assertThat(gate.noteOn(result).map(GateNote::kind)).contains(GateNote.Kind.NOT_SCORED);
    assertThat(gate.isClosedBy(result)).isFalse();
    assertThat(gate.isLeftUnjudgedBy(result)).isFalse();
    assertThat(scoring(old, true, Map.of(ROW, 2)).noteOn(result).map(GateNote::kind))
        .isNotEqualTo(Optional.of(GateNote.Kind.NOT_SCORED));
    assertThat(scoring(old, false, Map.of(ROW, 2)).noteOn(result(ROW, verdict(listed))))
        .hasValueSatisfying(note -> assertThat(note.kind()).isEqualTo(GateNote.Kind.ACCEPTED));
  }

  @Test
  void unknownRowIsRefusedWithTheNearest() {
    Baseline slip =
        new Baseline(
            1, List.of(new Baseline.Line(ROW.replace("valid", "vald"), Verdict.FAIL, "", 9)));

    assertThatThrownBy(() -> scoring(slip, false, Map.of()))
        .isInstanceOf(UnknownRow.class)
        .hasMessageContaining("b.yaml, line 9")
        .hasMessageContaining("did you mean '" + ROW.substring(0, 40));
  }

  @Test
  void caseThatWatchesIsNotStaleWhereWhatItWatchesWasLeftOut() throws Exception {
    PlannedRow watching =
        Selection.DEFAULT.from(catalogue).rows().stream()
            .filter(row -> row.of().declaration().watch().isPresent())
            .findFirst()
            .orElseThrow();
    Baseline baseline =
        new Baseline(1, List.of(new Baseline.Line(watching.id(), Verdict.FAIL, "", 5)));
    Result passes = result(watching.id(), Verdict.PASS);
    Plan part = new Plan(List.of(watching));

    assertThat(
            Scoring.of(baseline, "b.yaml", false, RowAges.ofCatalogue(), catalogue, part)
                .noteOn(passes))
        .isEmpty();
    assertThat(scoring(baseline, false, Map.of(watching.id(), 1)).noteOn(passes))
        .hasValueSatisfying(note -> assertThat(note.kind()).isEqualTo(GateNote.Kind.STALE));
  }

  private Scoring scoring(Baseline baseline, boolean adoptNew, Map<String, Integer> since)
      throws Exception {
    return Scoring.of(
        baseline,
        "b.yaml",
        adoptNew,
        new RowAges(since),
        catalogue,
        Selection.DEFAULT.from(catalogue));
  }

  private static Verdict verdict(String label) {
    return Verdict.valueOf(label.toUpperCase(Locale.ROOT));
  }

  private static Result result(String row, Verdict verdict) {
    return new Result(
        row,
        row.split("#", 2)[0],
        row.split("#", 2)[1],
        Level.MUST,
        "RFC 6455 §4.4",
        "title",
        verdict,
        "",
        List.of(),
        1,
        List.of());
  }
}

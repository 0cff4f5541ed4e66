package org.upgradetck.reports.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.upgradetck.reports.SampleComparison;
import org.upgradetck.reports.SampleRun;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.Run;
import org.upgradetck.reports.model.Verdict;

class DifferenceTest {

  private final Difference difference = SampleComparison.difference();

  private static Optional<Result> row(Verdict verdict) {
    return Optional.of(SampleRun.result(SampleRun.VERSION, "9", verdict, "", List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "PASS, FAIL, BROKEN",
    "WARN, FAIL, BROKEN",
    "SKIP, FAIL, BROKEN",
    "INCONCLUSIVE, FAIL, BROKEN",
    "FAIL, PASS, FIXED",
    "FAIL, INFO, FIXED",
    "FAIL, INCONCLUSIVE, CHANGED",
    "FAIL, SKIP, CHANGED",
    "FAIL, WARN, CHANGED",
    "WARN, INCONCLUSIVE, CHANGED",
    "PASS, WARN, CHANGED",
    "WARN, PASS, CHANGED"
  })
  void whatBecameOfARow(Verdict before, Verdict after, Change.Kind kind) {
    assertThat(Change.between(row(before), row(after))).contains(kind);
  }

  @Test
  void rowOfOneRunAloneIsNewOrGone() {
    for (Verdict verdict : Verdict.values()) {
      assertThat(Change.between(row(verdict), row(verdict))).isEmpty();
      assertThat(Change.between(Optional.empty(), row(verdict))).contains(Change.Kind.NEW);
      assertThat(Change.between(row(verdict), Optional.empty())).contains(Change.Kind.GONE);
    }
  }

  @Test
  void everyRowIsCountedOnce() {
    assertThat(difference.sentence())
        .isEqualTo("1 broken, 5 fixed, 1 changed, 1 new, 1 gone, 12 the same.");
    assertThat(difference.of(Change.Kind.BROKEN))
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.row().id()).isEqualTo(SampleRun.CASE_OF_TOKENS.id() + "#upper");
              assertThat(change.before().orElseThrow().verdict()).isEqualTo(Verdict.PASS);
              assertThat(change.after().orElseThrow().verdict()).isEqualTo(Verdict.FAIL);
            });
    assertThat(difference.of(Change.Kind.NEW))
        .extracting(each -> each.row().row())
        .contains("1000");
    assertThat(difference.of(Change.Kind.GONE))
        .extracting(each -> each.row().row())
        .contains("many+lines");
    assertThat(difference.isWorse()).isTrue();
  }

  @Test
  void rowsOfWhichThereIsTheSameToSayAreTogether() {
    assertThat(difference.byCase(Change.Kind.FIXED))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.rows()).isEqualTo(5);
              assertThat(each.groups())
                  .extracting(Difference.Group::rows)
                  .containsExactly(List.of("9", "12", "14", "99"), List.of("255"));
            });
  }

  @Test
  void whatElseWasNotTheSameIsSaid() {
    assertThat(difference.isBetweenCatalogues()).isTrue();
    assertThat(difference.circumstances())
        .extracting(Difference.Circumstance::name)
        .containsExactly("catalogue", "setting: answer-within", "setting: origin", "tool");
  }

  @Test
  void runDoesNotDifferFromItself() {
    Run run = SampleRun.run();
    Difference none =
        Difference.between(new Difference.Side("a", run), new Difference.Side("b", run));

    assertThat(none.changes()).isEmpty();
    assertThat(none.same()).isEqualTo(run.results().size());
    assertThat(none.isWorse()).isFalse();
    assertThat(none.circumstances()).isEmpty();
  }
}

package org.upgradetck.reports.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.upgradetck.reports.SampleComparison;
import org.upgradetck.reports.SampleRun;

class ComparisonTest {

  private final Comparison comparison = SampleComparison.comparison();

  /** The case of tokens, the version and the reason phrase; to the third every one of seven. */
  @Test
  void distanceIsTheNumberOfCasesWithAnotherVerdict() {
    assertThat(comparison.distances())
        .containsExactly(List.of(0, 3, 7), List.of(3, 0, 7), List.of(7, 7, 0));
  }

  @Test
  void whatNeverUpgradedMakesNoCaseDifferent() {
    assertThat(comparison.lines().filter(Comparison.Line::isDifferent))
        .extracting(line -> line.info().id())
        .containsExactly(
            SampleRun.CASE_OF_TOKENS.id(), SampleRun.VERSION.id(), SampleRun.REASON_PHRASE.id());
  }

  @Test
  void caseThatOnlyOneHasIsDifferentAndCounts() {
    Comparison.Column all = comparison.columns().get(0);
    Comparison.Column few =
        new Comparison.Column(
            "few",
            "few",
            "",
            all.behind(),
            "",
            all.documentation(),
            all.faults(),
            all.run()
                .withResults(
                    all.run().results().stream()
                        .filter(each -> !each.caseId().equals(SampleRun.DEFLATE.id()))
                        .toList()));
    Comparison two = new Comparison("", List.of(all, few), List.of());

    assertThat(two.distances()).containsExactly(List.of(0, 1), List.of(1, 0));
    assertThat(two.lines().filter(Comparison.Line::isDifferent))
        .extracting(line -> line.info().id())
        .containsExactly(SampleRun.DEFLATE.id());
  }
}

package org.upgradetck.reports.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.upgradetck.reports.SampleRun;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.Run;
import org.upgradetck.reports.model.Verdict;

class OutlineTest {

  @Test
  void sectionsAndCasesStandInTheOrderOfTheCatalogue() {
    Outline outline = Outline.of(SampleRun.run());

    assertThat(outline.specifications())
        .extracting(Outline.Specification::name)
        .containsExactly("RFC 6455", "RFC 7692", "RFC 9110", "RFC 9112");
    assertThat(outline.specifications().get(0).sections())
        .extracting(Outline.Section::number)
        .containsExactly("4.2.1", "4.2.2", "4.4");
    assertThat(outline.cases().flatMap(one -> one.results().stream()))
        .containsExactlyInAnyOrderElementsOf(SampleRun.results());
  }

  @Test
  void aCaseIsAsGraveAsItsGravestRow() {
    assertThat(Outline.of(SampleRun.run()).cases())
        .extracting(CaseOutcome::verdict)
        .containsExactly(
            Verdict.PASS,
            Verdict.FAIL,
            Verdict.SKIP,
            Verdict.FAIL,
            Verdict.INCONCLUSIVE,
            Verdict.PASS,
            Verdict.WARN);
  }

  @Test
  void rowsWithTheSameFaultAreOneGroup() {
    assertThat(Outline.of(SampleRun.run()).casesWith(Verdict.FAIL).get(1).groups(Verdict.FAIL))
        .extracting(RowGroup::rows)
        .containsExactly(List.of("9", "12", "14", "99"), List.of("255"));
  }

  @Test
  void whatTheRunDoesNotDescribeIsNotLost() {
    Run run = run(false, SampleRun.passed(SampleRun.VERSION, "9"));
    Run undescribed =
        new Run(
            run.tool(),
            run.target(),
            run.startedAt(),
            1,
            false,
            0,
            List.of(),
            List.of(),
            run.results());

    assertThat(Outline.of(undescribed).specifications())
        .extracting(Outline.Specification::name)
        .containsExactly("RFC 6455 §4.4");
  }

  @Test
  void theHeadlineNamesTheGravestFirst() {
    Result pass = SampleRun.passed(SampleRun.VERSION, "a");
    Result fail = SampleRun.failed(SampleRun.VERSION, "b", "x", "y");
    Result warn = SampleRun.result(SampleRun.VERSION, "c", Verdict.WARN, "w", List.of());
    Result skip = SampleRun.result(SampleRun.VERSION, "d", Verdict.SKIP, "s", List.of());
    Result open = SampleRun.result(SampleRun.VERSION, "e", Verdict.INCONCLUSIVE, "i", List.of());

    assertThat(Headline.of(run(false, pass, fail, open)))
        .isEqualTo(new Headline("Not conformant", "1 MUST requirement broken in 1 of 2 checks."));
    assertThat(Headline.of(run(false, pass, warn, open)))
        .isEqualTo(
            new Headline(
                "Not fully judged",
                "Nothing failed in the 2 rows judged, but 1 row could not be judged."));
    assertThat(Headline.of(run(false, pass, warn, skip)).sentence())
        .isEqualTo(
            "No requirement was broken in the 2 rows judged;"
                + " 1 row warned of a recommendation not followed.");
    assertThat(Headline.of(run(false, pass)).verdict()).isEqualTo("Conformant");
    assertThat(Headline.of(run(false, skip)).verdict()).isEqualTo("Nothing judged");
    assertThat(Headline.of(run(true, pass)).verdict()).isEqualTo("Conformant so far");
  }

  private static Run run(boolean interrupted, Result... results) {
    Run sample = SampleRun.run();
    return new Run(
        sample.tool(),
        sample.target(),
        sample.startedAt(),
        1,
        interrupted,
        0,
        sample.cases(),
        List.of(),
        List.of(results));
  }
}

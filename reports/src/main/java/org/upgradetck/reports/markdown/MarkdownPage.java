package org.upgradetck.reports.markdown;

import java.util.List;
import java.util.Optional;
import org.upgradetck.reports.model.Run;
import org.upgradetck.reports.model.Verdict;
import org.upgradetck.reports.outline.AtTheGate;
import org.upgradetck.reports.outline.CaseOutcome;
import org.upgradetck.reports.outline.Headline;
import org.upgradetck.reports.outline.Outline;
import org.upgradetck.reports.outline.Requirements;

/**
 * What the template tells.
 *
 * @param run the run
 * @param outline the same in order
 * @param headline the same in two sentences
 */
record MarkdownPage(Run run, Outline outline, Headline headline) {

  /** The order in which verdicts are counted. */
  static final List<Verdict> COLUMNS =
      List.of(
          Verdict.PASS,
          Verdict.FAIL,
          Verdict.WARN,
          Verdict.INFO,
          Verdict.SKIP,
          Verdict.INCONCLUSIVE);

  static MarkdownPage of(Run run) {
    return new MarkdownPage(run, Outline.of(run), Headline.of(run));
  }

  /** What came of the run before its baseline, where it has one. */
  Optional<AtTheGate> gate() {
    return AtTheGate.of(run);
  }

  Requirements requirements() {
    return Requirements.of(run);
  }

  long count(Verdict verdict) {
    return run.summary().getOrDefault(verdict, 0L);
  }

  List<CaseOutcome> casesWith(Verdict verdict) {
    return outline.casesWith(verdict);
  }
}

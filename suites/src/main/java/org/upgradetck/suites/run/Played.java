package org.upgradetck.suites.run;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.Verdict;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.CatalogueCase;
import org.upgradetck.suites.play.Exchange;
import org.upgradetck.suites.play.Take;
import org.upgradetck.suites.select.PlannedRow;

/**
 * A row that was played, or found not worth playing.
 *
 * @param planned the row
 * @param judgement what it came to
 * @param millis wall time in ms
 * @param control the control of its case, where it was played
 * @param row what was played
 * @param byItself the fault of the row outside of its situation, where that had to be known
 * @param again the control asked for again
 * @param suspect whether what was seen may be owed to another row, or the row left the target
 *     without a sign of life: it has to be played again, alone
 * @param controlStruck whether nothing is said of the row because its control may have suffered
 *     from another row: if the control holds alone, the row has to be played again
 * @param asIf judges what was seen as if the case were declared otherwise, where that says
 *     something
 */
record Played(
    PlannedRow planned,
    Judgement judgement,
    long millis,
    Optional<Take> control,
    Optional<Take> row,
    Optional<Take> byItself,
    Optional<Take> again,
    boolean suspect,
    boolean controlStruck,
    Optional<Function<Case, Judgement>> asIf) {

  /** A row that was not played. */
  static Played not(PlannedRow planned, Judgement judgement) {
    return new Played(
        planned,
        judgement,
        0,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        false,
        Optional.empty());
  }

  /**
   * Whether the control, asked for again behind something odd, found nobody there. Behind what is
   * not odd its absence is no death, and is judged.
   */
  boolean leavesTargetLifeless() {
    return row.stream().flatMap(take -> take.exchanges().stream()).anyMatch(Exchange::isOdd)
        && again.map(take -> take.last().isLifeless()).orElse(false);
  }

  /** The same row with this judgement in place of its own. */
  Played judged(Judgement other) {
    return new Played(
        planned, other, millis, control, row, byItself, again, false, false, Optional.empty());
  }

  /**
   * The row as the reports show it; the control's octets only where the verdict may rest on them.
   */
  Result result() {
    CatalogueCase of = planned.of();
    boolean plain = judgement.verdict() == Verdict.PASS || judgement.verdict() == Verdict.INFO;
    return new Result(
        planned.id(),
        of.id(),
        planned.row().key(),
        of.declaration().claim().level(),
        of.sectionLabel(),
        of.title(),
        judgement.verdict(),
        judgement.reason(),
        judgement.expectations(),
        millis,
        row.map(take -> Recorder.record(plain ? Optional.empty() : control, take, byItself, again))
            .orElseGet(List::of),
        judgement.seenIn());
  }
}

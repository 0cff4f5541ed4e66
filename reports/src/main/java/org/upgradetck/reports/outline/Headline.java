package org.upgradetck.reports.outline;

import java.util.Map;
import org.upgradetck.reports.model.Run;
import org.upgradetck.reports.model.Verdict;

/**
 * A run in two sentences.
 *
 * @param verdict two or three words
 * @param sentence what they rest on
 */
public record Headline(String verdict, String sentence) {

  /** What there is to say of a run before anything else. */
  public static Headline of(Run run) {
    Headline headline = ofWhatWasJudged(run);
    return run.interrupted()
        ? new Headline(
            headline.verdict() + " so far",
            headline.sentence() + " The run was stopped before all rows were judged.")
        : headline;
  }

  private static Headline ofWhatWasJudged(Run run) {
    Map<Verdict, Long> counts = run.summary();
    long failed = counts.getOrDefault(Verdict.FAIL, 0L);
    long unjudged = counts.getOrDefault(Verdict.INCONCLUSIVE, 0L);
    long skipped = counts.getOrDefault(Verdict.SKIP, 0L);
    long warned = counts.getOrDefault(Verdict.WARN, 0L);
    long judged = run.results().size() - unjudged - skipped;
    if (failed > 0) {
      int broken = Faults.of(run, Verdict.FAIL).size();
      return new Headline(
          "Not conformant",
          (broken == 1 ? "1 MUST requirement" : broken + " MUST requirements")
              + " broken in "
              + failed
              + " of "
              + (judged == 1 ? "1 check." : judged + " checks."));
    }
    if (unjudged > 0) {
      return new Headline(
          "Not fully judged",
          "Nothing failed in the "
              + rows(judged)
              + " judged, but "
              + rows(unjudged)
              + " could not be judged.");
    }
    if (judged == 0) {
      return new Headline("Nothing judged", "No row applied to this target.");
    }
    return new Headline(
        "Conformant",
        "No requirement was broken in the "
            + rows(judged)
            + " judged"
            + (warned > 0
                ? "; " + rows(warned) + " warned of a recommendation not followed."
                : "."));
  }

  private static String rows(long count) {
    return count == 1 ? "1 row" : count + " rows";
  }
}

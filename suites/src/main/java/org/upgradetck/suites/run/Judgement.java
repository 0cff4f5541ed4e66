package org.upgradetck.suites.run;

import java.util.List;
import org.upgradetck.reports.model.Expected;
import org.upgradetck.reports.model.Verdict;

/**
 * What a scene comes to.
 *
 * @param verdict the verdict
 * @param reason why, in one sentence; empty for a plain pass
 * @param expectations each expectation with what was seen
 * @param seenIn for a case that watches others: what has to be played to see it again
 */
public record Judgement(
    Verdict verdict, String reason, List<Expected> expectations, List<String> seenIn) {

  public Judgement {
    expectations = List.copyOf(expectations);
    seenIn = List.copyOf(seenIn);
  }

  /** What a scene of a row's own comes to. */
  Judgement(Verdict verdict, String reason, List<Expected> expectations) {
    this(verdict, reason, expectations, List.of());
  }

  /** A breach in a situation, of a target that takes the fault outside of the situation too. */
  static Judgement saysNothing(Judgement breach) {
    return new Judgement(
        Verdict.SKIP,
        "says nothing here: the target takes the same fault by itself, which other cases judge",
        breach.expectations());
  }

  /** A row that was not played, or whose scene says nothing. */
  static Judgement without(Verdict verdict, String reason) {
    return new Judgement(verdict, reason, List.of());
  }
}

package org.upgradetck.reports.outline;

import java.util.List;
import org.upgradetck.reports.model.Expected;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.Verdict;

/**
 * Rows of one case of which there is the same to say.
 *
 * @param outcome what there is to say
 * @param results the rows, at least one
 */
public record RowGroup(Outcome outcome, List<Result> results) {

  public RowGroup {
    results = List.copyOf(results);
  }

  /** The keys of the rows. */
  public List<String> rows() {
    return results.stream().map(Result::row).toList();
  }

  /** The first row: the one to run again. */
  public Result first() {
    return results.get(0);
  }

  /**
   * What there is to say of a row.
   *
   * @param verdict its verdict
   * @param reason why
   * @param broken the expectations that were not met
   */
  public record Outcome(Verdict verdict, String reason, List<Expected> broken) {

    public Outcome {
      broken = List.copyOf(broken);
    }

    static Outcome of(Result result) {
      return new Outcome(
          result.verdict(),
          result.reason(),
          result.expectations().stream()
              .filter(expected -> expected.met().isPresent() && !expected.met().get())
              .toList());
    }
  }
}

package org.upgradetck.reports.outline;

import static java.util.Comparator.naturalOrder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.upgradetck.reports.model.CaseInfo;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.Verdict;

/**
 * A case and what came of its rows.
 *
 * @param info the case
 * @param results its rows, at least one, in the order of the run
 */
public record CaseOutcome(CaseInfo info, List<Result> results) {

  public CaseOutcome {
    results = List.copyOf(results);
  }

  /** The gravest verdict of its rows. */
  public Verdict verdict() {
    return results.stream().map(Result::verdict).max(naturalOrder()).orElseThrow();
  }

  /** How many of its rows got this verdict. */
  public long count(Verdict verdict) {
    return results.stream().filter(result -> result.verdict() == verdict).count();
  }

  /** The rows with equal outcomes together, in the order of their first rows. */
  public List<RowGroup> groups() {
    Map<RowGroup.Outcome, List<Result>> rows = new LinkedHashMap<>();
    for (Result result : results) {
      rows.computeIfAbsent(RowGroup.Outcome.of(result), unseen -> new ArrayList<>()).add(result);
    }
    return rows.entrySet().stream()
        .map(entry -> new RowGroup(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** As {@link #groups()}, only those with this verdict. */
  public List<RowGroup> groups(Verdict verdict) {
    return groups().stream().filter(group -> group.outcome().verdict() == verdict).toList();
  }
}

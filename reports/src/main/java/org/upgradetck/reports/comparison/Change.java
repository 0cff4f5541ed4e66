package org.upgradetck.reports.comparison;

import java.util.Locale;
import java.util.Optional;
import org.upgradetck.reports.model.CaseInfo;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.Verdict;

/**
 * A row of which the later of two runs says something else than the earlier.
 *
 * @param kind what became of it
 * @param info its case, as the later run describes it if it does
 * @param before what came of it in the earlier run; empty where it was not judged there at all
 * @param after what came of it in the later run
 */
public record Change(Kind kind, CaseInfo info, Optional<Result> before, Optional<Result> after) {

  /** What can become of a row. What there is to do comes first. */
  public enum Kind {
    /** It fails now, and did not before. */
    BROKEN("fail now and did not before"),
    /** It failed before, and passes now or tells a choice. */
    FIXED("failed before and pass now, or tell a choice"),
    /** It has another verdict, but is neither broken nor fixed. */
    CHANGED("have another verdict, and are neither broken nor fixed"),
    /** Only the later run has it. */
    NEW("are only in the later run"),
    /** Only the earlier run has it. */
    GONE("are only in the earlier run");

    private final String means;

    Kind(String means) {
      this.means = means;
    }

    /** The name used in every format. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** What it says of rows, as the end of a sentence that begins with them. */
    public String means() {
      return means;
    }
  }

  /** The row, as either run has it. */
  public Result row() {
    return after.or(() -> before).orElseThrow();
  }

  /** What became of a row; empty where both runs say the same. */
  static Optional<Kind> between(Optional<Result> before, Optional<Result> after) {
    if (before.isEmpty() || after.isEmpty()) {
      return before.isEmpty() && after.isEmpty()
          ? Optional.empty()
          : Optional.of(before.isEmpty() ? Kind.NEW : Kind.GONE);
    }
    Verdict then = before.get().verdict();
    Verdict now = after.get().verdict();
    if (then == now) {
      return Optional.empty();
    }
    if (now == Verdict.FAIL) {
      return Optional.of(Kind.BROKEN);
    }
    return Optional.of(
        then == Verdict.FAIL && (now == Verdict.PASS || now == Verdict.INFO)
            ? Kind.FIXED
            : Kind.CHANGED);
  }
}

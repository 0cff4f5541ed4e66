package org.upgradetck.reports.html;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.upgradetck.reports.comparison.Comparison;
import org.upgradetck.reports.model.Verdict;
import org.upgradetck.reports.outline.CaseOutcome;

/**
 * What the template of a comparison tells.
 *
 * @param comparison the runs side by side
 * @param apart how far the columns are from each other
 */
record ComparisonPage(Comparison comparison, List<List<Integer>> apart) {

  static ComparisonPage of(Comparison comparison) {
    return new ComparisonPage(comparison, comparison.distances());
  }

  /** What could not be judged is no fault: a proxy in front of nothing would hide all others. */
  private static final List<Verdict> GRAVITY =
      List.of(
          Verdict.INCONCLUSIVE,
          Verdict.SKIP,
          Verdict.INFO,
          Verdict.PASS,
          Verdict.WARN,
          Verdict.FAIL);

  /** When the runs were made: a day, or the first and the last. */
  String days() {
    List<LocalDate> days =
        comparison.columns().stream()
            .map(column -> day(column.run().startedAt()))
            .sorted()
            .distinct()
            .toList();
    return days.size() == 1
        ? days.get(0).toString()
        : days.get(0) + " to " + days.get(days.size() - 1);
  }

  private static LocalDate day(Instant time) {
    return time.atZone(ZoneOffset.UTC).toLocalDate();
  }

  /** How many targets break some requirement. */
  long withFaults() {
    return comparison.columns().stream()
        .filter(column -> column.run().summary().getOrDefault(Verdict.FAIL, 0L) > 0)
        .count();
  }

  /** How many cases in which no target was found wanting. */
  long plain() {
    return comparison.lines().filter(Comparison.Line::isPlain).count();
  }

  /** How many rows made the verdict of a cell; nothing where there is only one row. */
  static String count(CaseOutcome cell) {
    return cell.results().size() == 1 || !isWorthALook(cell)
        ? ""
        : Long.toString(cell.count(cell.verdict()));
  }

  /** Whether there is something behind a cell to look at. */
  static boolean isWorthALook(CaseOutcome cell) {
    return switch (cell.verdict()) {
      case FAIL, WARN, INCONCLUSIVE -> true;
      case PASS, INFO, SKIP -> false;
    };
  }

  /** The worst that any target came to in a case, for filters. */
  static String worst(Comparison.Line line) {
    return line.cells().stream()
        .flatMap(Optional::stream)
        .map(CaseOutcome::verdict)
        .max(Comparator.comparingInt(GRAVITY::indexOf))
        .map(Verdict::label)
        .orElse("none");
  }

  /** Whether there is a version of any server to show. */
  boolean hasVersions() {
    return comparison.columns().stream().anyMatch(column -> !column.version().isEmpty());
  }

  /** How far all columns are from one of them, for the script. */
  String distances(int column) {
    return apart.get(column).stream().map(String::valueOf).collect(Collectors.joining(" "));
  }

  /** What stands behind the cells of a column, packed: a page of dozens of targets stays small. */
  String details(Comparison.Column column) {
    return CellDetails.packed(column.run());
  }

  /** What the page may load and do: use its own styles and script, and nothing else. */
  String policy() {
    return "default-src 'none'; style-src '"
        + Inlined.STYLE.hash()
        + "' '"
        + Inlined.COMPARISON_STYLE.hash()
        + "'; script-src '"
        + Inlined.COMPARISON_SCRIPT.hash()
        + "'; img-src data:; base-uri 'none'; form-action 'none'";
  }
}

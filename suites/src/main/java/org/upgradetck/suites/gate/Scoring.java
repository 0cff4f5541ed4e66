package org.upgradetck.suites.gate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.upgradetck.reports.baseline.Baseline;
import org.upgradetck.reports.model.Gate;
import org.upgradetck.reports.model.GateNote;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.Verdict;
import org.upgradetck.reports.text.VisibleText;
import org.upgradetck.suites.catalogue.Catalogue;
import org.upgradetck.suites.select.EditDistance;
import org.upgradetck.suites.select.NothingMatched;
import org.upgradetck.suites.select.Plan;
import org.upgradetck.suites.select.PlannedRow;
import org.upgradetck.suites.select.Selection;

/**
 * Holds results against a baseline: which count otherwise than their verdict says, and why.
 *
 * <p>What the baseline lists with the very verdict of the row is accepted. What it lists otherwise
 * makes its line stale, be the row better now or worse; a row that was not judged this time,
 * because it did not apply or could not be judged, makes no line stale. What it does not list
 * counts. A row that is newer than the baseline, or judged otherwise since, is not scored, listed
 * or not: that it comes out otherwise is the doing of the suite, not of the target.
 */
public final class Scoring {

  private final Map<String, Baseline.Line> lines;
  private final String name;
  private final int version;
  private final boolean adoptNew;
  private final RowAges ages;
  private final Set<String> dependent;

  private Scoring(
      Baseline baseline, String name, boolean adoptNew, RowAges ages, Set<String> dependent) {
    this.lines = baseline.byRow();
    this.name = name;
    this.version = baseline.catalogue();
    this.adoptNew = adoptNew;
    this.ages = ages;
    this.dependent = Set.copyOf(dependent);
  }

  /**
   * A scoring.
   *
   * @param baseline what is accepted
   * @param name of its file, for people
   * @param adoptNew whether rows count that are newer than the baseline
   * @param ages how old the rows are
   * @param catalogue all rows there are
   * @param plan the rows of the run
   * @throws UnknownRow when the baseline lists a row that does not exist
   */
  public static Scoring of(
      Baseline baseline,
      String name,
      boolean adoptNew,
      RowAges ages,
      Catalogue catalogue,
      Plan plan)
      throws UnknownRow {
    requireKnown(baseline, name, catalogue);
    return new Scoring(baseline, name, adoptNew, ages, dependentOnOthers(catalogue, plan));
  }

  /**
   * Sees that all rows of a baseline exist.
   *
   * @param name of its file, for people
   * @throws UnknownRow when one does not
   */
  public static void requireKnown(Baseline baseline, String name, Catalogue catalogue)
      throws UnknownRow {
    Set<String> known =
        catalogue.cases().stream()
            .flatMap(each -> each.declaration().rows().stream().map(each::idOf))
            .collect(Collectors.toSet());
    for (Baseline.Line line : baseline.lines()) {
      if (!known.contains(line.row())) {
        throw new UnknownRow(
            "%s, line %d: there is no row '%s'%s"
                .formatted(
                    name,
                    line.number(),
                    VisibleText.of(line.row()),
                    EditDistance.nearest(line.row(), known)
                        .map(row -> "; did you mean '" + row + "'?")
                        .orElse(". 'upgrade-tck list --rows' shows all rows; delete the line.")));
      }
    }
  }

  /**
   * Rows of the run that watch others of which some were left out: that nothing was seen says
   * nothing then.
   */
  private static Set<String> dependentOnOthers(Catalogue catalogue, Plan plan) {
    Set<String> played = plan.rows().stream().map(PlannedRow::id).collect(Collectors.toSet());
    boolean whole = usual(catalogue).stream().allMatch(played::contains);
    return whole
        ? Set.of()
        : plan.rows().stream()
            .filter(row -> row.of().declaration().watch().isPresent())
            .map(PlannedRow::id)
            .collect(Collectors.toCollection(HashSet::new));
  }

  private static List<String> usual(Catalogue catalogue) {
    try {
      return Selection.DEFAULT.from(catalogue).rows().stream().map(PlannedRow::id).toList();
    } catch (NothingMatched e) {
      return List.of();
    }
  }

  /** What there is to say of a result beside its verdict. */
  public Optional<GateNote> noteOn(Result result) {
    Baseline.Line line = lines.get(result.id());
    if (line != null) {
      return line.verdict() == result.verdict()
          ? Optional.of(new GateNote(GateNote.Kind.ACCEPTED, accepted(line)))
          : stale(result, line);
    }
    return Baseline.holds(result.verdict()) && isTooNew(result)
        ? Optional.of(notScored())
        : Optional.empty();
  }

  private boolean isTooNew(Result result) {
    return !adoptNew && ages.isNewerThan(version, result.id());
  }

  private GateNote notScored() {
    return new GateNote(
        GateNote.Kind.NOT_SCORED,
        "not scored: newer than catalogue %d of %s".formatted(version, name));
  }

  private String accepted(Baseline.Line line) {
    String where = "accepted by line %d of %s".formatted(line.number(), name);
    return line.reason().isBlank() ? where : where + " (" + line.reason() + ")";
  }

  private Optional<GateNote> stale(Result result, Baseline.Line line) {
    if (Verdict.SKIP != result.verdict() && isTooNew(result)) {
      return Optional.of(notScored());
    }
    return switch (result.verdict()) {
      // Not judged this time: that says nothing against the line.
      case SKIP, INCONCLUSIVE -> Optional.empty();
      case PASS, INFO ->
          dependent.contains(result.id())
              ? Optional.empty()
              : Optional.of(
                  note("passes now: delete line %d of %s".formatted(line.number(), name)));
      case WARN, FAIL ->
          Optional.of(
              note(
                  "%s now, and %s in the baseline: %schange line %d of %s to %s"
                      .formatted(
                          result.verdict().label(),
                          line.verdict().label(),
                          result.verdict().compareTo(line.verdict()) > 0 ? "mend it, or " : "",
                          line.number(),
                          name,
                          result.verdict().label())));
    };
  }

  private static GateNote note(String says) {
    return new GateNote(GateNote.Kind.STALE, says);
  }

  /** The gate with a note on each of these results that has one. */
  public Gate on(Gate gate, List<Result> results) {
    Map<String, GateNote> notes = new HashMap<>();
    for (Result result : results) {
      noteOn(result).ifPresent(note -> notes.put(result.id(), note));
    }
    return new Gate(gate.warningsFail(), gate.inconclusiveAllowed(), Optional.of(name), notes);
  }
}

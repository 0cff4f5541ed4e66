package org.upgradetck.suites.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.upgradetck.fixtures.target.Waits;
import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.Verdict;
import org.upgradetck.suites.catalogue.Catalogue;
import org.upgradetck.suites.language.CatalogueCase;
import org.upgradetck.suites.run.RunListener;
import org.upgradetck.suites.select.Plan;
import org.upgradetck.suites.select.PlannedRow;

/**
 * Every case against every mutant. Only breaches are kept: a row that turns inconclusive or is
 * skipped because the mutant breaks its control is neither a kill nor a change.
 *
 * @param kills one for each case and mutant with a breach, in the order of the catalogue
 */
record KillMatrix(List<Kill> kills) {

  /**
   * A case that finds a fault in a mutant.
   *
   * @param caseId the case
   * @param mutant the mutant
   * @param verdict the gravest verdict of its rows: fail or warn
   * @param rows the keys of the rows with a breach, sorted
   */
  record Kill(String caseId, Mutant mutant, Verdict verdict, List<String> rows)
      implements Contest.Finding {

    @Override
    public String line() {
      return String.join("\t", caseId, mutant.id(), verdict.label(), String.join(",", rows));
    }
  }

  /**
   * All mutants: every row, or a sample of them. That is, against each mutant, all rows of the
   * cases that name it or are known to find it, and the first row of every fourth one of the others
   * that are not slow, drawn by their names.
   */
  static List<Contest<Kill>> contests(
      List<String> known, Catalogue catalogue, Census census, boolean whole) {
    // Those that are played row by row take longest, and begin first.
    return Arrays.stream(Mutant.values())
        .filter(mutant -> Proof.plays(mutant.id()))
        .sorted(Comparator.comparing(Mutant::remembers).reversed())
        .map(mutant -> contest(mutant, knownOf(mutant, known), catalogue, census, whole))
        .toList();
  }

  /** The matrix of what was found, whatever its order. */
  static KillMatrix of(List<Kill> found, Catalogue catalogue) {
    List<String> order = catalogue.cases().stream().map(CatalogueCase::id).toList();
    return new KillMatrix(
        found.stream()
            .sorted(
                Comparator.comparingInt((Kill kill) -> order.indexOf(kill.caseId()))
                    .thenComparing(Kill::mutant))
            .toList());
  }

  private static Contest<Kill> contest(
      Mutant mutant, List<String> known, Catalogue catalogue, Census census, boolean whole) {
    Plan everything = everything(mutant, catalogue);
    return new Contest<>(
        mutant.id(),
        whole ? everything : sample(mutant, everything, known, census),
        everything,
        known,
        (plan, listener) -> killsOf(mutant, plan, listener));
  }

  private static List<String> knownOf(Mutant mutant, List<String> known) {
    return known.stream().filter(line -> line.split("\t", -1)[1].equals(mutant.id())).toList();
  }

  /** A contagious mutant leaks state between connections, so only the cases that name it run. */
  private static Plan everything(Mutant mutant, Catalogue catalogue) {
    return plan(
        catalogue.cases().stream()
            .filter(each -> !mutant.contagious() || names(each, mutant))
            .flatMap(each -> rows(each).stream()));
  }

  private static Plan sample(Mutant mutant, Plan everything, List<String> known, Census census) {
    Set<String> deciding = census.casesDecidedBy(mutant.id());
    return plan(
        everything.cases().stream()
            .flatMap(
                each -> {
                  List<PlannedRow> rows = rows(each);
                  boolean wanted =
                      names(each, mutant)
                          || deciding.contains(each.id())
                          || known.stream().anyMatch(line -> line.startsWith(each.id() + "\t"));
                  boolean drawn = ((each.id().hashCode() ^ mutant.id().hashCode()) & 3) == 0;
                  boolean slow = each.declaration().setting().slow();
                  return wanted ? rows.stream() : rows.stream().limit(drawn && !slow ? 1 : 0);
                }));
  }

  private static boolean names(CatalogueCase each, Mutant mutant) {
    return each.declaration().evidence().provedBy().contains(mutant);
  }

  private static List<PlannedRow> rows(CatalogueCase each) {
    return each.declaration().rows().stream().map(row -> new PlannedRow(each, row)).toList();
  }

  private static Plan plan(Stream<PlannedRow> rows) {
    return new Plan(rows.toList());
  }

  private static List<Kill> killsOf(Mutant mutant, Plan plan, RunListener listener) {
    List<Result> results = Arena.against(mutant, plan, Waits.DEFAULT, listener).results();
    Map<String, List<Result>> breaches =
        results.stream()
            .filter(KillMatrix::isBreach)
            .collect(
                Collectors.groupingBy(Result::caseId, LinkedHashMap::new, Collectors.toList()));
    return breaches.entrySet().stream()
        .map(
            entry ->
                new Kill(
                    entry.getKey(),
                    mutant,
                    entry.getValue().stream()
                        .map(Result::verdict)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                    List.copyOf(
                        entry.getValue().stream()
                            .map(Result::row)
                            .collect(Collectors.toCollection(TreeSet::new)))))
        .toList();
  }

  private static boolean isBreach(Result result) {
    return result.verdict() == Verdict.FAIL || result.verdict() == Verdict.WARN;
  }

  /** Whether the case finds a fault in the mutant. */
  boolean kills(CatalogueCase each, Mutant mutant) {
    return kills.stream()
        .anyMatch(kill -> kill.caseId().equals(each.id()) && kill.mutant() == mutant);
  }

  /** The table as it is kept: tab-separated, with a head. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(String.join("\t", "case", "mutant", "verdict", "rows"));
    kills.forEach(kill -> lines.add(kill.line()));
    return lines;
  }
}

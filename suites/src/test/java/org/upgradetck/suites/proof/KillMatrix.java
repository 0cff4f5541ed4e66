package org.upgradetck.suites.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.upgradetck.fixtures.target.Waits;
import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.Verdict;
import org.upgradetck.suites.catalogue.Catalogue;
import org.upgradetck.suites.language.CatalogueCase;
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
  record Kill(String caseId, Mutant mutant, Verdict verdict, List<String> rows) {

    String line() {
      return String.join("\t", caseId, mutant.id(), verdict.label(), String.join(",", rows));
    }
  }

  /** Mutants on the wire at the same time: most of their time they wait. */
  private static final int AT_ONCE = 12;

  /**
   * Plays all mutants side by side: every row, or a sample of them. That is, against each mutant,
   * all rows of the cases that name it or are known to find it, and the first row of every second
   * one of the others that are not slow, drawn by their names.
   *
   * <p>Where that comes to anything else than what is known, every row is played once more with
   * nothing beside it, so that what differs is the doing of neither the sample nor the load. Where
   * nothing is known, what is seen first stands.
   */
  static KillMatrix play(List<String> known, Catalogue catalogue, Census census, boolean whole)
      throws InterruptedException, ExecutionException {
    Map<Mutant, List<Kill>> kills = new EnumMap<>(Mutant.class);
    ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
    try {
      Map<Mutant, Future<List<Kill>>> tasks = new EnumMap<>(Mutant.class);
      for (Mutant mutant : Mutant.values()) {
        if (!Proof.plays(mutant.id())) {
          continue;
        }
        Plan rows =
            whole
                ? everything(mutant, catalogue)
                : sample(mutant, catalogue, knownOf(mutant, known), census);
        tasks.put(mutant, workers.submit(() -> killsOf(mutant, rows, census)));
      }
      for (Map.Entry<Mutant, Future<List<Kill>>> task : tasks.entrySet()) {
        kills.put(task.getKey(), task.getValue().get());
      }
    } finally {
      workers.shutdownNow();
    }
    kills.replaceAll(
        (mutant, found) ->
            known.isEmpty()
                    || found.stream().map(Kill::line).toList().equals(knownOf(mutant, known))
                ? found
                : killsOf(mutant, everything(mutant, catalogue), census));
    List<String> order = catalogue.cases().stream().map(CatalogueCase::id).toList();
    return new KillMatrix(
        kills.values().stream()
            .flatMap(List::stream)
            .sorted(
                Comparator.comparingInt((Kill kill) -> order.indexOf(kill.caseId()))
                    .thenComparing(Kill::mutant))
            .toList());
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

  private static Plan sample(
      Mutant mutant, Catalogue catalogue, List<String> expected, Census census) {
    Set<String> deciding = census.casesDecidedBy(mutant.id());
    return plan(
        everything(mutant, catalogue).cases().stream()
            .flatMap(
                each -> {
                  List<PlannedRow> rows = rows(each);
                  boolean wanted =
                      names(each, mutant)
                          || deciding.contains(each.id())
                          || expected.stream().anyMatch(line -> line.startsWith(each.id() + "\t"));
                  boolean drawn = ((each.id().hashCode() ^ mutant.id().hashCode()) & 1) == 0;
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

  private static List<Kill> killsOf(Mutant mutant, Plan plan, Census census) {
    List<Result> results =
        Arena.against(mutant, plan, Waits.DEFAULT, census.on(mutant.id())).results();
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

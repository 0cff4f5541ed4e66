package org.upgradetck.suites.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
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

  /** Mutants on the wire at the same time: enough to use both cores while others wait. */
  private static final int AT_ONCE = 6;

  /** Plays every row against every mutant. */
  static KillMatrix whole(Catalogue catalogue) throws InterruptedException, ExecutionException {
    return of(catalogue, mutant -> killsOf(mutant, everything(mutant, catalogue)));
  }

  /**
   * Compares with a matrix that was once played whole, in a third of the time. A mutant is played
   * against all rows of the cases that name it or are known to find it, and against the first and
   * the last row of all others. Where that comes to anything else than what is known, every row is
   * played, so that what differs is never the sample's doing.
   */
  static KillMatrix comparedWith(List<String> known, Catalogue catalogue)
      throws InterruptedException, ExecutionException {
    return of(
        catalogue,
        mutant -> {
          List<String> expected =
              known.stream().filter(line -> line.split("\t", -1)[1].equals(mutant.id())).toList();
          List<Kill> kills = killsOf(mutant, sample(mutant, catalogue, expected));
          return kills.stream().map(Kill::line).toList().equals(expected)
              ? kills
              : killsOf(mutant, everything(mutant, catalogue));
        });
  }

  private static KillMatrix of(Catalogue catalogue, Function<Mutant, List<Kill>> killsOf)
      throws InterruptedException, ExecutionException {
    ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Callable<List<Kill>>> tasks = new ArrayList<>();
      for (Mutant mutant : Mutant.values()) {
        tasks.add(() -> killsOf.apply(mutant));
      }
      List<Kill> kills = new ArrayList<>();
      for (Future<List<Kill>> done : workers.invokeAll(tasks)) {
        kills.addAll(done.get());
      }
      List<String> order = catalogue.cases().stream().map(CatalogueCase::id).toList();
      kills.sort(
          Comparator.comparingInt((Kill kill) -> order.indexOf(kill.caseId()))
              .thenComparing(Kill::mutant));
      return new KillMatrix(kills);
    } finally {
      workers.shutdownNow();
    }
  }

  /** A contagious mutant leaks state between connections, so only the cases that name it run. */
  private static Plan everything(Mutant mutant, Catalogue catalogue) {
    return plan(
        catalogue.cases().stream()
            .filter(each -> !mutant.contagious() || names(each, mutant))
            .flatMap(each -> rows(each).stream()));
  }

  private static Plan sample(Mutant mutant, Catalogue catalogue, List<String> expected) {
    return plan(
        everything(mutant, catalogue).cases().stream()
            .flatMap(
                each -> {
                  List<PlannedRow> rows = rows(each);
                  boolean wanted =
                      names(each, mutant)
                          || expected.stream().anyMatch(line -> line.startsWith(each.id() + "\t"));
                  return wanted || rows.size() < 3
                      ? rows.stream()
                      : Stream.of(rows.get(0), rows.get(rows.size() - 1));
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

  private static List<Kill> killsOf(Mutant mutant, Plan plan) {
    List<Result> results = Arena.against(mutant, plan, Waits.DEFAULT).results();
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

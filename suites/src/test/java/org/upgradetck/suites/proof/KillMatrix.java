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
import java.util.stream.Collectors;
import org.upgradetck.fixtures.target.Waits;
import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.Verdict;
import org.upgradetck.suites.catalogue.Catalogue;
import org.upgradetck.suites.language.CatalogueCase;
import org.upgradetck.suites.select.NothingMatched;
import org.upgradetck.suites.select.Plan;
import org.upgradetck.suites.select.Selection;

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
  private static final int AT_ONCE = 4;

  static KillMatrix of(Catalogue catalogue) throws InterruptedException, ExecutionException {
    ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Callable<List<Kill>>> tasks = new ArrayList<>();
      for (Mutant mutant : Mutant.values()) {
        tasks.add(() -> killsOf(mutant, catalogue));
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
  private static List<Kill> killsOf(Mutant mutant, Catalogue catalogue) throws NothingMatched {
    List<String> named =
        catalogue.cases().stream()
            .filter(each -> each.declaration().evidence().provedBy().contains(mutant))
            .map(CatalogueCase::id)
            .toList();
    List<String> select = mutant.contagious() ? named : List.of();
    Plan plan = new Selection(select, List.of(), true).from(catalogue);
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

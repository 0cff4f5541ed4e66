package org.upgradetck.suites.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.upgradetck.suites.run.RunListener;
import org.upgradetck.suites.select.Plan;

/**
 * One server of the proof and the rows that are played against it.
 *
 * @param server the id of the server
 * @param plan what is played
 * @param whole what is played where a case that watches the whole run is in doubt
 * @param known the lines that are kept of this server
 * @param bout plays rows against the server
 */
record Contest<F extends Contest.Finding>(
    String server, Plan plan, Plan whole, List<String> known, Bout<F> bout) {

  /** What a case makes of a server. */
  interface Finding {
    /** The id of the case. */
    String caseId();

    /** The line of the table that is kept. */
    String line();
  }

  /** Plays rows against a server. */
  @FunctionalInterface
  interface Bout<F> {
    List<F> play(Plan plan, RunListener listener);
  }

  /** Servers on the wire at the same time: most of their time they wait. */
  private static final int AT_ONCE = 12;

  /**
   * Plays all contests side by side. The cases that come to anything else than what is known are
   * played once more with nothing beside them, and only that counts, so that what differs is not
   * the doing of the load.
   *
   * @return what was found, in the order of the contests
   */
  static <F extends Finding> List<F> play(List<Contest<F>> contests, Census census)
      throws InterruptedException, ExecutionException {
    ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
    Map<Contest<F>, Future<Seen<F>>> tasks = new LinkedHashMap<>();
    Map<Contest<F>, Seen<F>> seen = new LinkedHashMap<>();
    try {
      for (Contest<F> contest : contests) {
        tasks.put(contest, workers.submit(() -> contest.look(contest.plan(), census)));
      }
      for (Map.Entry<Contest<F>, Future<Seen<F>>> task : tasks.entrySet()) {
        seen.put(task.getKey(), task.getValue().get());
      }
    } finally {
      workers.shutdownNow();
    }
    List<F> found = new ArrayList<>();
    seen.forEach((contest, first) -> found.addAll(contest.confirmed(first, census)));
    return found;
  }

  private Seen<F> look(Plan rows, Census census) {
    Census.Hearing hearing = census.of(server);
    return new Seen<>(bout.play(rows, hearing), hearing);
  }

  private List<F> confirmed(Seen<F> first, Census census) {
    Set<String> doubted = doubted(first.found());
    first.hearing().countsExcept(doubted);
    if (doubted.isEmpty()) {
      return first.found();
    }
    boolean watched =
        whole.cases().stream()
            .anyMatch(
                each -> doubted.contains(each.id()) && each.declaration().watch().isPresent());
    Plan again = watched ? whole : only(doubted);
    Seen<F> alone = look(again, census);
    alone.hearing().countsExcept(Set.of());
    Set<String> played =
        again.rows().stream().map(row -> row.of().id()).collect(Collectors.toSet());
    return Stream.concat(
            first.found().stream().filter(each -> !played.contains(each.caseId())),
            alone.found().stream())
        .toList();
  }

  /** The cases of which something else was found than what is known. */
  private Set<String> doubted(List<F> found) {
    Set<String> lines = found.stream().map(Finding::line).collect(Collectors.toSet());
    return Stream.concat(
            found.stream().filter(each -> !known.contains(each.line())).map(Finding::caseId),
            plan.cases().stream()
                .map(each -> each.id())
                .filter(
                    id -> known.stream().anyMatch(line -> isOf(id, line) && !lines.contains(line))))
        .collect(Collectors.toSet());
  }

  /** Whether a line that is kept is about that case, or about one of its rows. */
  private static boolean isOf(String caseId, String line) {
    return Stream.of(line.split("\t", -1))
        .limit(2)
        .anyMatch(cell -> cell.equals(caseId) || cell.startsWith(caseId + "#"));
  }

  private Plan only(Set<String> cases) {
    return new Plan(plan.rows().stream().filter(row -> cases.contains(row.of().id())).toList());
  }

  /** What was found, and what it would have been with less expected. */
  private record Seen<F>(List<F> found, Census.Hearing hearing) {}
}

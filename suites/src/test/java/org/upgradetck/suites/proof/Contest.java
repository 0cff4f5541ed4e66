package org.upgradetck.suites.proof;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
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

  /** Begins a contest; what is begun first is played first. */
  Begun<F> begin(ExecutorService workers, Census census) {
    return new Begun<>(this, census, workers.submit(() -> first(census)));
  }

  /**
   * A contest that is being played beside others.
   *
   * @param contest the contest
   * @param census what hears it
   * @param first what is seen of it beside the others
   */
  record Begun<F extends Finding>(Contest<F> contest, Census census, Future<Seen<F>> first) {

    /** Waits until this is played. */
    void await() throws InterruptedException, ExecutionException {
      first.get();
    }

    /**
     * What was found. To be asked when all is played: the cases that come to anything else than
     * what is known are played once more with nothing beside them, and only that counts, so that
     * what differs is not the doing of the load.
     */
    List<F> found() throws InterruptedException, ExecutionException {
      return contest.confirmed(first.get(), census);
    }

    /** The cases that came to something else beside the others than what is known. */
    Set<String> doubted() throws InterruptedException, ExecutionException {
      return contest.doubted(first.get().found());
    }
  }

  /** What watches the whole run may see too little of it in a part. */
  private Seen<F> first(Census census) {
    Seen<F> seen = look(plan, census);
    return !plan.equals(whole) && watches(doubted(seen.found())) ? look(whole, census) : seen;
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
    Plan again = watches(doubted) ? whole : only(doubted);
    Seen<F> alone = look(again, census);
    alone.hearing().countsExcept(Set.of());
    Set<String> played =
        again.rows().stream().map(row -> row.of().id()).collect(Collectors.toSet());
    return Stream.concat(
            first.found().stream().filter(each -> !played.contains(each.caseId())),
            alone.found().stream())
        .toList();
  }

  private boolean watches(Set<String> cases) {
    return whole.cases().stream()
        .anyMatch(each -> cases.contains(each.id()) && each.declaration().watch().isPresent());
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
    return new Plan(whole.rows().stream().filter(row -> cases.contains(row.of().id())).toList());
  }

  /** What was found, and what it would have been with less expected. */
  record Seen<F>(List<F> found, Census.Hearing hearing) {}
}

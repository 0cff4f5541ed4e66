package org.upgradetck.suites.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.upgradetck.fixtures.target.Waits;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.Verdict;
import org.upgradetck.suites.run.RunListener;
import org.upgradetck.suites.select.Plan;

/**
 * The reference server passes the whole catalogue, slow cases too, time after time, while every
 * processor is busy: two runs for each at the same time, each against a server of its own, and the
 * rest of the proof beside them. Four times, or as often as {@code proof.repeats} says.
 */
@Execution(ExecutionMode.CONCURRENT)
class ReferenceTest {

  private static final int REPEATS = Integer.getInteger("proof.repeats", 4);

  @Test
  void passesEverythingTimeAfterTime() throws Exception {
    Plan everything = Proof.everything();
    int processors = Runtime.getRuntime().availableProcessors();
    ExecutorService pool = Executors.newFixedThreadPool(2 * processors);
    try {
      Callable<List<Result>> play =
          () -> Arena.againstReference(everything, Waits.DEFAULT, RunListener.NONE).results();
      List<Future<List<Result>>> runs = new ArrayList<>();
      for (Callable<List<Result>> each : Collections.nCopies(REPEATS, play)) {
        runs.add(pool.submit(each));
      }

      List<Result> first = runs.get(0).get();
      assertThat(first)
          .hasSameSizeAs(everything.rows())
          .filteredOn(
              result -> result.verdict() != Verdict.PASS && result.verdict() != Verdict.INFO)
          .extracting(ReferenceTest::verdict)
          .isEmpty();
      Set<String> expected = Set.copyOf(verdicts(first));
      Map<Integer, List<String>> differing = new TreeMap<>();
      for (int run = 1; run < runs.size(); run++) {
        List<String> verdicts = verdicts(runs.get(run).get());
        assertThat(verdicts).hasSameSizeAs(first);
        List<String> others =
            verdicts.stream().filter(verdict -> !expected.contains(verdict)).toList();
        if (!others.isEmpty()) {
          differing.put(run + 1, others);
        }
      }
      System.out.printf(
          "Repeated: %d runs on the reference server under load, %d differ%n",
          REPEATS, differing.size());
      assertThat(differing).isEmpty();
    } finally {
      pool.shutdownNow();
    }
  }

  private static List<String> verdicts(List<Result> results) {
    return results.stream().map(ReferenceTest::verdict).toList();
  }

  /** What a row came to; where the text leaves a choice, the choice too. */
  private static String verdict(Result result) {
    return result.verdict() == Verdict.PASS
        ? result.id() + " pass"
        : result.id() + " " + result.verdict().label() + " " + result.reason();
  }
}

package org.upgradetck.suites.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.upgradetck.fixtures.target.Waits;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.Verdict;
import org.upgradetck.suites.run.RunListener;

/**
 * The reference server passes the whole catalogue, slow cases too, time after time, while something
 * else keeps every processor busy: three times beside the rest of the proof, or as often as {@code
 * proof.repeats} says, beside threads that do nothing else.
 */
@Execution(ExecutionMode.CONCURRENT)
class ReferenceTest {

  private static final Optional<Integer> ASKED_FOR =
      Optional.ofNullable(Integer.getInteger("proof.repeats"));
  private static final int REPEATS = ASKED_FOR.orElse(3);

  @Test
  void passesEverythingTimeAfterTime() throws InterruptedException {
    Map<Integer, List<String>> differing = new TreeMap<>();
    List<String> first = List.of();
    Load load = new Load(ASKED_FOR.isPresent() ? Runtime.getRuntime().availableProcessors() : 0);
    try {
      for (int run = 1; run <= REPEATS; run++) {
        List<Result> results =
            Arena.againstReference(Proof.everything(), Waits.DEFAULT, RunListener.NONE).results();
        List<String> verdicts = results.stream().map(ReferenceTest::verdict).toList();
        if (run == 1) {
          first = verdicts;
          assertThat(results)
              .hasSameSizeAs(Proof.everything().rows())
              .filteredOn(
                  result -> result.verdict() != Verdict.PASS && result.verdict() != Verdict.INFO)
              .extracting(ReferenceTest::verdict)
              .isEmpty();
        }
        List<String> before = first;
        List<String> others =
            verdicts.stream().filter(verdict -> !before.contains(verdict)).toList();
        if (!others.isEmpty()) {
          differing.put(run, others);
        }
      }
    } finally {
      load.end();
    }
    System.out.printf(
        "Repeated: %d runs on the reference server under load, %d differ%n",
        REPEATS, differing.size());
    assertThat(differing).isEmpty();
  }

  /** What a row came to; where the text leaves a choice, the choice too. */
  private static String verdict(Result result) {
    return result.verdict() == Verdict.PASS
        ? result.id() + " pass"
        : result.id() + " " + result.verdict().label() + " " + result.reason();
  }

  /** Threads that do nothing, as fast as they can. */
  private static final class Load {

    private final AtomicBoolean over = new AtomicBoolean();

    Load(int count) {
      for (int i = 0; i < count; i++) {
        Thread thread =
            new Thread(
                () -> {
                  while (!over.get()) {
                    Thread.onSpinWait();
                  }
                },
                "load-" + i);
        thread.setDaemon(true);
        thread.start();
      }
    }

    void end() {
      over.set(true);
    }
  }
}

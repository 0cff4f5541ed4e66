package org.upgradetck.suites.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.upgradetck.reports.model.Expected;
import org.upgradetck.reports.model.Level;
import org.upgradetck.reports.model.Verdict;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Watch;
import org.upgradetck.suites.play.Exchange;
import org.upgradetck.suites.play.Scene;
import org.upgradetck.suites.play.Take;
import org.upgradetck.suites.script.Cast;
import org.upgradetck.suites.select.PlannedRow;

/**
 * The cases that look at every answer of the run. Each is judged once, when all rows are done, with
 * the rows in which it was broken. Thread-safe.
 */
final class Watchers {

  /** The name under which the survey is watched, which every run plays. */
  static final String SURVEY = "survey";

  /** Rows named in a reason; the rest is counted. */
  private static final int MAX_NAMED = 3;

  private final List<Watcher> watchers;

  Watchers(List<PlannedRow> rows, Cast cast, RunListener listener) {
    this.watchers =
        rows.stream()
            .flatMap(
                row ->
                    row.of().declaration().watch().stream()
                        .map(watch -> new Watcher(row, watch, cast, listener)))
            .toList();
  }

  /** Looks at what a row played. */
  void observe(String rowId, Take take) {
    for (Watcher watcher : watchers) {
      for (Exchange exchange : take.exchanges()) {
        watcher.observe(rowId, take, exchange);
      }
    }
  }

  /**
   * Judges every watching case.
   *
   * @param controlMissed what the plain handshake did instead of switching; empty when it switched
   */
  List<Played> judge(Optional<String> controlMissed) {
    return watchers.stream().map(watcher -> watcher.judge(controlMissed)).toList();
  }

  /** One watching case. */
  private static final class Watcher {

    private final PlannedRow planned;
    private final Watch watch;
    private final Cast cast;
    private final RunListener listener;
    private final TreeSet<String> brokenIn = new TreeSet<>();
    private Optional<Worst> worst = Optional.empty();
    private List<Expected> lastMet = List.of();
    private int seen;

    /** The gravest judgement so far and what it rests on. */
    private record Worst(Judgement judgement, Take take, boolean on101, String rowId) {}

    Watcher(PlannedRow planned, Watch watch, Cast cast, RunListener listener) {
      this.planned = planned;
      this.watch = watch;
      this.cast = cast;
      this.listener = listener;
    }

    /** Looks at one answer; what it comes to is found out beside the other rows. */
    void observe(String rowId, Take take, Exchange exchange) {
      if (!watch.concerns().test(exchange)) {
        return;
      }
      Take single = new Take(List.of(exchange), List.of());
      Scene scene = new Scene(cast, Optional.empty(), single, Optional.empty());
      Function<Case, Judgement> asIf =
          declaration -> Judge.judge(declaration, scene, Optional.empty());
      Judgement judgement = asIf.apply(planned.of().declaration());
      listener.weighed(planned.of(), asIf);
      if (judgement.verdict() != Verdict.INCONCLUSIVE && judgement.verdict() != Verdict.SKIP) {
        note(rowId, take, exchange, judgement);
      }
    }

    private synchronized void note(
        String rowId, Take take, Exchange exchange, Judgement judgement) {
      seen++;
      if (judgement.verdict() == Verdict.FAIL || judgement.verdict() == Verdict.WARN) {
        brokenIn.add(rowId);
        boolean graver =
            worst.map(w -> judgement.verdict().compareTo(w.judgement().verdict()) > 0).orElse(true);
        if (graver) {
          Take evidence =
              new Take(List.of(exchange), take.transcriptOf(exchange).stream().toList());
          worst = Optional.of(new Worst(judgement, evidence, exchange.isAccepted(), rowId));
        }
      } else {
        lastMet = judgement.expectations();
      }
    }

    synchronized Played judge(Optional<String> controlMissed) {
      if (worst.isPresent()) {
        Worst found = worst.get();
        if (controlMissed.isPresent() && !found.on101()) {
          return played(Judgement.without(Verdict.INCONCLUSIVE, controlMissed.get()));
        }
        Judgement judgement = found.judgement();
        return new Played(
            planned,
            new Judgement(
                judgement.verdict(),
                judgement.reason() + " (in " + named() + ")",
                judgement.expectations(),
                found.rowId().equals(SURVEY) ? List.of() : List.of(found.rowId())),
            0,
            Optional.empty(),
            Optional.of(found.take()),
            Optional.empty(),
            Optional.empty(),
            false,
            false,
            Optional.empty());
      }
      if (controlMissed.isPresent()) {
        return played(Judgement.without(Verdict.INCONCLUSIVE, controlMissed.get()));
      }
      if (seen == 0) {
        return played(
            Judgement.without(Verdict.SKIP, "nothing of the kind was seen: " + watch.words()));
      }
      boolean may = planned.of().declaration().claim().level() == Level.MAY;
      return played(
          new Judgement(may ? Verdict.INFO : Verdict.PASS, "seen " + seen + " times", lastMet));
    }

    private Played played(Judgement judgement) {
      return Played.not(planned, judgement);
    }

    private String named() {
      List<String> names = new ArrayList<>(brokenIn);
      return names.size() <= MAX_NAMED
          ? String.join(", ", names)
          : String.join(", ", names.subList(0, MAX_NAMED))
              + " and "
              + (names.size() - MAX_NAMED)
              + " more";
    }
  }
}

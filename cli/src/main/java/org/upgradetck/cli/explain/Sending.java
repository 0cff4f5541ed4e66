package org.upgradetck.cli.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.upgradetck.fixtures.bytes.Bytes;
import org.upgradetck.suites.language.CatalogueCase;
import org.upgradetck.suites.language.Row;
import org.upgradetck.suites.script.Base;
import org.upgradetck.suites.script.Cast;
import org.upgradetck.suites.script.Script;
import org.upgradetck.suites.script.Step;

/**
 * What a row puts on the wire.
 *
 * @param row the row
 * @param requests its requests, one after the other on one connection; the last is what it is about
 * @param connections how many connections do this at the same time
 */
record Sending(Row row, List<SentRequest> requests, int connections) {

  /** The same for every row, so that an explanation can be compared with an earlier one. */
  private static final long SEED = 6455;

  Sending {
    requests = List.copyOf(requests);
  }

  /** Composes what the runner would send, with chance that is always the same. */
  static Sending of(CatalogueCase of, Row row, Cast cast) {
    Script base = of.declaration().setting().base();
    List<Bytes> control = octetsOf(base, cast.seeded(SEED, ~SEED));
    Script script = row.change().apply(base);
    Cast own = cast.seeded(SEED, ~SEED);
    List<SentRequest> requests = new ArrayList<>();
    int before = changed(script, base) + 1 - control.size();
    for (int i = 0; i < script.steps().size(); i++) {
      int beside = i - before;
      requests.add(
          SentRequest.of(
              script.steps().get(i),
              own,
              beside < 0 || beside >= control.size()
                  ? Optional.empty()
                  : Optional.of(control.get(beside))));
    }
    return new Sending(row, requests, script.connections());
  }

  /** Which step the control stands beside: the last that starts from the same valid message. */
  private static int changed(Script script, Script control) {
    Base base = control.steps().get(control.steps().size() - 1).base();
    int last = script.steps().size() - 1;
    while (last > 0 && script.steps().get(last).base() != base) {
      last--;
    }
    return last;
  }

  private static List<Bytes> octetsOf(Script script, Cast cast) {
    List<Bytes> all = new ArrayList<>();
    for (Step step : script.steps()) {
      all.add(step.compose(cast).toBytes().plus(step.behind()));
    }
    return all;
  }
}

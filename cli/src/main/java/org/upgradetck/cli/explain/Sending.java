package org.upgradetck.cli.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.upgradetck.fixtures.bytes.Bytes;
import org.upgradetck.fixtures.http.Request;
import org.upgradetck.suites.language.CatalogueCase;
import org.upgradetck.suites.language.Row;
import org.upgradetck.suites.script.Base;
import org.upgradetck.suites.script.Cast;
import org.upgradetck.suites.script.Delivery;
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
    List<Bytes> control = octetsOf(base.steps(), composed(base.steps(), cast.seeded(SEED, ~SEED)));
    Script script = row.change().apply(base);
    Cast own = cast.seeded(SEED, ~SEED);
    List<SentRequest> requests = new ArrayList<>();
    int before = changed(script, base) + 1 - control.size();
    for (List<Step> group : script.groups()) {
      Delivery delivery = group.get(group.size() - 1).delivery();
      List<Request> composed = composed(group, own);
      List<Bytes> octets = octetsOf(group, composed);
      Bytes whole = delivery.sent(Bytes.concat(octets));
      List<Integer> cuts = cuts(delivery, whole);
      int from = 0;
      for (int i = 0; i < group.size(); i++) {
        int beside = requests.size() - before;
        int start = from;
        int end = Math.min(from + octets.get(i).length(), whole.length());
        requests.add(
            SentRequest.of(
                group.get(i),
                composed.get(i),
                whole.slice(start, end),
                cuts.stream().filter(at -> at > start && at < end).map(at -> at - start).toList(),
                beside < 0 || beside >= control.size()
                    ? Optional.empty()
                    : Optional.of(control.get(beside))));
        from = end;
      }
    }
    return new Sending(row, requests, script.connections());
  }

  /** Where a new segment begins in what is sent together. */
  private static List<Integer> cuts(Delivery delivery, Bytes octets) {
    List<Integer> cuts = new ArrayList<>();
    if (delivery instanceof Delivery.Pieces || delivery instanceof Delivery.ContentWithheld) {
      int at = 0;
      for (Bytes piece : delivery.cut(octets)) {
        at += piece.length();
        if (at < octets.length()) {
          cuts.add(at);
        }
      }
    }
    return cuts;
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

  private static List<Request> composed(List<Step> steps, Cast cast) {
    List<Request> requests = new ArrayList<>();
    for (Step step : steps) {
      requests.add(step.compose(cast));
    }
    return requests;
  }

  private static List<Bytes> octetsOf(List<Step> steps, List<Request> requests) {
    List<Bytes> all = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      all.add(requests.get(i).toBytes().plus(steps.get(i).behind()));
    }
    return all;
  }
}

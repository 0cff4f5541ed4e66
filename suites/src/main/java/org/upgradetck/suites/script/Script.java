package org.upgradetck.suites.script;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What a row puts on the wire: requests one after the other on the same connection, and that on one
 * connection or on many at once.
 *
 * @param steps the requests; the last one is the one that the row is about
 * @param connections how many connections do this at the same time
 */
public record Script(List<Step> steps, int connections) {

  public Script {
    steps = List.copyOf(steps);
    if (steps.isEmpty() || connections < 1) {
      throw new IllegalArgumentException("a script needs a request and a connection");
    }
  }

  /** One valid message on one connection. */
  public static Script of(Base base) {
    return new Script(List.of(Step.of(base)), 1);
  }

  /** This script with its last step changed. */
  public Script withLast(UnaryOperator<Step> change) {
    List<Step> changed = new ArrayList<>(steps);
    changed.set(changed.size() - 1, change.apply(changed.get(changed.size() - 1)));
    return new Script(changed, connections);
  }

  /** This script with the requests of another one sent first on the same connection. */
  public Script after(Script earlier) {
    List<Step> all = new ArrayList<>(earlier.steps());
    all.addAll(steps);
    return new Script(all, connections);
  }

  /** This script with another one behind it, sent without waiting for the answers of this one. */
  public Script followedAtOnceBy(Script next) {
    List<Step> all = new ArrayList<>(steps);
    for (Step step : next.steps()) {
      all.add(step.pipelinedBehindTheOneBefore());
    }
    return new Script(all, connections);
  }

  /** The steps in groups that are sent together: a group ends where an answer is awaited. */
  public List<List<Step>> groups() {
    List<List<Step>> groups = new ArrayList<>();
    for (Step step : steps) {
      if (groups.isEmpty() || !step.pipelined()) {
        groups.add(new ArrayList<>());
      }
      groups.get(groups.size() - 1).add(step);
    }
    return groups;
  }

  /** This script on that many connections at once. */
  public Script onConnections(int count) {
    return new Script(steps, count);
  }
}

package org.upgradetck.reports.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.upgradetck.reports.model.GateNote;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.Run;

/**
 * What a run came to when it was held against its baseline.
 *
 * @param baseline the baseline, in words
 * @param accepted how many rows are as it lists them
 * @param notScored how many are newer than it, and would have counted
 * @param stale those it lists otherwise, each with what to change
 */
public record AtTheGate(String baseline, long accepted, long notScored, List<Line> stale) {

  /**
   * A row that the baseline lists otherwise.
   *
   * @param result the row
   * @param says what to change
   */
  public record Line(Result result, String says) {}

  public AtTheGate {
    stale = List.copyOf(stale);
  }

  /** Empty for a run without a baseline. */
  public static Optional<AtTheGate> of(Run run) {
    return run.gate().baseline().map(baseline -> of(run, baseline));
  }

  private static AtTheGate of(Run run, String baseline) {
    List<Line> stale = new ArrayList<>();
    for (Result result : run.results()) {
      run.gate()
          .noteOn(result)
          .filter(note -> note.kind() == GateNote.Kind.STALE)
          .ifPresent(note -> stale.add(new Line(result, note.says())));
    }
    return new AtTheGate(
        baseline, count(run, GateNote.Kind.ACCEPTED), count(run, GateNote.Kind.NOT_SCORED), stale);
  }

  private static long count(Run run, GateNote.Kind kind) {
    return run.results().stream()
        .flatMap(result -> run.gate().noteOn(result).stream())
        .filter(note -> note.kind() == kind)
        .count();
  }

  /** The same in a sentence. */
  public String sentence() {
    StringBuilder sentence = new StringBuilder("Held against ").append(baseline).append(": ");
    sentence.append(rows(accepted)).append(accepted == 1 ? " is" : " are").append(" as it lists");
    sentence.append(accepted == 1 ? " it" : " them");
    if (notScored > 0) {
      sentence
          .append("; ")
          .append(rows(notScored))
          .append(" newer than it would have counted and ")
          .append(notScored == 1 ? "is" : "are")
          .append(" not scored (--adopt-new scores them)");
    }
    if (!stale.isEmpty()) {
      sentence
          .append("; ")
          .append(stale.size() == 1 ? "1 line" : stale.size() + " lines")
          .append(" of it must change");
    }
    return sentence.append('.').toString();
  }

  private static String rows(long count) {
    return count == 1 ? "1 row" : count + " rows";
  }
}

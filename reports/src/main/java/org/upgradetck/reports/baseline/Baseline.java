package org.upgradetck.reports.baseline;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.Verdict;

/**
 * The rows of a target that are known not to pass, each with the verdict that is accepted.
 *
 * @param catalogue version of the catalogue that it was written with; rows that are newer were
 *     never looked at
 * @param lines the rows, sorted by id, each once
 */
public record Baseline(int catalogue, List<Line> lines) {

  /**
   * A row and what is accepted of it.
   *
   * @param row id of the row
   * @param verdict {@code fail}, {@code warn} or {@code inconclusive}
   * @param reason why it is accepted: the user's words
   * @param number of the line in the file, from 1; 0 for one that stands in no file yet
   */
  public record Line(String row, Verdict verdict, String reason, int number) {}

  public Baseline {
    lines = lines.stream().sorted(Comparator.comparing(Line::row)).toList();
  }

  /** What is accepted of a row. */
  public Optional<Line> of(String row) {
    return Optional.ofNullable(byRow().get(row));
  }

  /** The lines by the ids of their rows. */
  public Map<String, Line> byRow() {
    return lines.stream().collect(Collectors.toUnmodifiableMap(Line::row, Function.identity()));
  }

  /** Whether a row with this verdict belongs into a baseline. */
  public static boolean holds(Verdict verdict) {
    return verdict == Verdict.FAIL || verdict == Verdict.WARN || verdict == Verdict.INCONCLUSIVE;
  }

  /**
   * What is to be accepted from now on: everything as it came out of a run. Reasons are kept, and
   * so are lines of rows that the run did not play, or skipped, which says nothing of them. While
   * there are lines that the run did not play, the file is for more than this run: what is new
   * among the rest was not looked at, so the version stays, too.
   *
   * @param version of the catalogue of the run
   * @param results what the run judged
   * @param before what was accepted until now
   */
  public static Baseline of(int version, List<Result> results, Optional<Baseline> before) {
    Map<String, Line> known = before.map(Baseline::byRow).orElse(Map.of());
    Set<String> played = results.stream().map(Result::id).collect(Collectors.toSet());
    Set<String> skipped =
        results.stream()
            .filter(result -> result.verdict() == Verdict.SKIP)
            .map(Result::id)
            .collect(Collectors.toSet());
    Stream<Line> now =
        results.stream()
            .filter(result -> holds(result.verdict()))
            .map(
                result ->
                    new Line(
                        result.id(),
                        result.verdict(),
                        Optional.ofNullable(known.get(result.id())).map(Line::reason).orElse(""),
                        0));
    Stream<Line> kept =
        known.values().stream()
            .filter(line -> !played.contains(line.row()) || skipped.contains(line.row()));
    int lookedAt =
        before
            .filter(old -> !played.containsAll(old.byRow().keySet()))
            .map(old -> Math.min(old.catalogue(), version))
            .orElse(version);
    return new Baseline(lookedAt, Stream.concat(now, kept).toList());
  }

  /** The same, with what only another accepts, and its reasons where this has none. */
  public Baseline with(Baseline other) {
    Map<String, Line> theirs = other.byRow();
    Stream<Line> mine =
        lines.stream()
            .map(
                line ->
                    line.reason().isBlank() && theirs.containsKey(line.row())
                        ? new Line(
                            line.row(),
                            line.verdict(),
                            Optional.ofNullable(theirs.get(line.row()))
                                .map(Line::reason)
                                .orElse(""),
                            line.number())
                        : line);
    Set<String> known = byRow().keySet();
    Stream<Line> more = other.lines().stream().filter(line -> !known.contains(line.row()));
    return new Baseline(Math.min(catalogue, other.catalogue()), Stream.concat(mine, more).toList());
  }
}

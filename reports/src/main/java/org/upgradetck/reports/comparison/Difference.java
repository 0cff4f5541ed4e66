package org.upgradetck.reports.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.upgradetck.reports.model.CaseInfo;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.Run;
import org.upgradetck.reports.model.Verdict;
import org.upgradetck.reports.outline.CaseOutcome;
import org.upgradetck.reports.outline.Outline;

/**
 * Two runs of one server: what became of each row.
 *
 * @param before the earlier run
 * @param after the later run
 * @param changes the rows of which they say something else, in the order of the later run, then
 *     those that only the earlier one has
 * @param same how many rows have the same verdict in both
 */
public record Difference(Side before, Side after, List<Change> changes, long same) {

  public Difference {
    changes = List.copyOf(changes);
  }

  /**
   * One of the two.
   *
   * @param name what it is called
   * @param run the run
   */
  public record Side(String name, Run run) {}

  /**
   * Something that was otherwise when the runs were made.
   *
   * @param name what it is
   * @param before as it was; empty where there was none
   * @param after as it is; empty where there is none
   */
  public record Circumstance(String name, String before, String after) {}

  /**
   * A case with those of its rows that one thing became of.
   *
   * @param info the case
   * @param groups the rows of which there is the same to say together, at least one
   */
  public record OfCase(CaseInfo info, List<Group> groups) {

    public OfCase {
      groups = List.copyOf(groups);
    }

    /** How many rows. */
    public int rows() {
      return groups.stream().mapToInt(group -> group.changes().size()).sum();
    }
  }

  /**
   * Rows of one case of which there is the same to say.
   *
   * @param before verdict and reason in the earlier run
   * @param after verdict and reason in the later run
   * @param changes the rows, at least one
   */
  public record Group(Optional<Told> before, Optional<Told> after, List<Change> changes) {

    public Group {
      changes = List.copyOf(changes);
    }

    /** The keys of the rows. */
    public List<String> rows() {
      return changes.stream().map(change -> change.row().row()).toList();
    }

    /** The first row. */
    public Change first() {
      return changes.get(0);
    }
  }

  /**
   * What a run says of a row.
   *
   * @param verdict its verdict
   * @param reason why
   */
  public record Told(Verdict verdict, String reason) {

    static Told of(Result result) {
      return new Told(result.verdict(), result.reason());
    }
  }

  /** Compares two runs row by row. */
  public static Difference between(Side before, Side after) {
    Map<String, Result> earlier = byId(before.run());
    List<Change> changes = new ArrayList<>();
    long same = 0;
    for (CaseOutcome outcome : Outline.of(after.run()).cases().toList()) {
      for (Result now : outcome.results()) {
        Optional<Result> then = Optional.ofNullable(earlier.remove(now.id()));
        Optional<Change.Kind> kind = Change.between(then, Optional.of(now));
        kind.ifPresent(
            each -> changes.add(new Change(each, outcome.info(), then, Optional.of(now))));
        same += kind.isPresent() ? 0 : 1;
      }
    }
    for (CaseOutcome outcome : Outline.of(before.run()).cases().toList()) {
      for (Result then : outcome.results()) {
        if (earlier.containsKey(then.id())) {
          changes.add(
              new Change(Change.Kind.GONE, outcome.info(), Optional.of(then), Optional.empty()));
        }
      }
    }
    return new Difference(before, after, changes, same);
  }

  private static Map<String, Result> byId(Run run) {
    Map<String, Result> results = new LinkedHashMap<>();
    run.results().forEach(result -> results.put(result.id(), result));
    return results;
  }

  /** The rows of which this became. */
  public List<Change> of(Change.Kind kind) {
    return changes.stream().filter(change -> change.kind() == kind).toList();
  }

  /** The same rows by their cases. */
  public List<OfCase> byCase(Change.Kind kind) {
    Map<String, List<Change>> cases = new LinkedHashMap<>();
    for (Change change : of(kind)) {
      cases.computeIfAbsent(change.info().id(), unseen -> new ArrayList<>()).add(change);
    }
    return cases.values().stream()
        .map(rows -> new OfCase(rows.get(0).info(), groups(rows)))
        .toList();
  }

  private static List<Group> groups(List<Change> rows) {
    Map<List<Optional<Told>>, List<Change>> alike = new LinkedHashMap<>();
    for (Change change : rows) {
      alike
          .computeIfAbsent(
              List.of(change.before().map(Told::of), change.after().map(Told::of)),
              unseen -> new ArrayList<>())
          .add(change);
    }
    return alike.entrySet().stream()
        .map(each -> new Group(each.getKey().get(0), each.getKey().get(1), each.getValue()))
        .toList();
  }

  /** How many rows of which this became. */
  public long count(Change.Kind kind) {
    return of(kind).size();
  }

  /** Whether a row fails that did not before. */
  public boolean isWorse() {
    return count(Change.Kind.BROKEN) > 0;
  }

  /** Whether the rows come from two versions of the catalogue, so that some had to come or go. */
  public boolean isBetweenCatalogues() {
    return !before.run().tool().catalogue().equals(after.run().tool().catalogue());
  }

  /** What else was not the same: tool, catalogue, target, and the settings of the run. */
  public List<Circumstance> circumstances() {
    Map<String, String> then = circumstances(before.run());
    Map<String, String> now = circumstances(after.run());
    TreeSet<String> settings = new TreeSet<>(then.keySet());
    settings.addAll(now.keySet());
    return settings.stream()
        .map(
            name -> new Circumstance(name, then.getOrDefault(name, ""), now.getOrDefault(name, "")))
        .filter(each -> !each.before().equals(each.after()))
        .toList();
  }

  private static Map<String, String> circumstances(Run run) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("target", run.target().uri());
    all.put("tool", run.tool().version());
    all.put("catalogue", run.tool().catalogue());
    run.target().settings().forEach((name, value) -> all.put("setting: " + name, value));
    run.target().choices().forEach((name, value) -> all.put("chose: " + name, value));
    return all;
  }

  /** What came of it in a sentence. */
  public String sentence() {
    StringBuilder sentence = new StringBuilder();
    for (Change.Kind kind : Change.Kind.values()) {
      sentence.append(count(kind)).append(' ').append(kind.label()).append(", ");
    }
    return sentence.append(same).append(" the same.").toString();
  }
}

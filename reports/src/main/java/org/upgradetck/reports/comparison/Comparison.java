package org.upgradetck.reports.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.upgradetck.reports.model.CaseInfo;
import org.upgradetck.reports.model.Run;
import org.upgradetck.reports.model.TargetInfo;
import org.upgradetck.reports.model.Verdict;
import org.upgradetck.reports.outline.CaseOutcome;
import org.upgradetck.reports.outline.Outline;

/**
 * Runs of the same catalogue side by side.
 *
 * @param says how they were made; may be empty
 * @param columns the targets, at least one, in the order in which they are shown
 * @param absent what was to be measured and could not be
 */
public record Comparison(String says, List<Column> columns, List<Absent> absent) {

  public Comparison {
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("there is nothing to compare");
    }
    columns = List.copyOf(columns);
    absent = List.copyOf(absent);
  }

  /**
   * A target.
   *
   * @param id a short name that no other column has
   * @param name its whole name
   * @param version its version; may be empty
   * @param behind what stands behind it, for a proxy
   * @param says how it was set up; may be empty
   * @param documentation the address of the documentation of that set-up
   * @param faults the address of a list of its faults
   * @param run what came of it
   */
  public record Column(
      String id,
      String name,
      String version,
      Optional<String> behind,
      String says,
      Optional<String> documentation,
      Optional<String> faults,
      Run run) {

    /** Why a request for an upgrade may never have arrived, where the run says so. */
    public Optional<String> lostUpgrade() {
      return Optional.ofNullable(run.target().choices().get(TargetInfo.LOST_UPGRADE));
    }

    /** How many of its cases have this for their gravest verdict. */
    public long cases(Verdict verdict) {
      return Outline.of(run).cases().filter(each -> each.verdict() == verdict).count();
    }
  }

  /**
   * A target that could not be measured.
   *
   * @param name its whole name
   * @param why why not
   */
  public record Absent(String name, String why) {}

  /**
   * A section of a specification.
   *
   * @param specification its short name
   * @param number its number; may be empty
   * @param title its title
   * @param link its address
   * @param lines its cases
   */
  public record Section(
      String specification, String number, String title, String link, List<Line> lines) {

    public Section {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A case and what came of it.
   *
   * @param info the case
   * @param cells what came of it, column by column; empty where it was not in the run
   * @param isDifferent whether not all targets have the same verdict; not to have the case is one,
   *     too, and those that never upgraded are left out, because they differ everywhere
   */
  public record Line(CaseInfo info, List<Optional<CaseOutcome>> cells, boolean isDifferent) {

    public Line {
      cells = List.copyOf(cells);
    }

    /** Whether no target that was judged was found wanting. */
    public boolean isPlain() {
      return !has(Verdict.FAIL) && !has(Verdict.WARN);
    }

    /** What came of it, column by column; empty where the case was not in the run. */
    public Stream<Optional<Verdict>> verdicts() {
      return cells.stream().map(cell -> cell.map(CaseOutcome::verdict));
    }

    /** Whether some target got this verdict. */
    public boolean has(Verdict verdict) {
      return cells.stream()
          .anyMatch(cell -> cell.filter(each -> each.verdict() == verdict).isPresent());
    }
  }

  /** All cases of all runs, in the order of the first run that has them. */
  public List<Section> sections() {
    List<Map<String, CaseOutcome>> outcomes = columns.stream().map(Comparison::byCase).toList();
    Map<String, Outline.Section> sections = new LinkedHashMap<>();
    Map<String, String> specifications = new LinkedHashMap<>();
    Map<String, Map<String, CaseInfo>> cases = new LinkedHashMap<>();
    for (Column column : columns) {
      for (Outline.Specification specification : Outline.of(column.run()).specifications()) {
        for (Outline.Section section : specification.sections()) {
          String key = specification.name() + " " + section.number();
          sections.putIfAbsent(key, section);
          specifications.putIfAbsent(key, specification.name());
          Map<String, CaseInfo> infos = cases.computeIfAbsent(key, unseen -> new LinkedHashMap<>());
          section.cases().forEach(each -> infos.putIfAbsent(each.info().id(), each.info()));
        }
      }
    }
    List<Section> all = new ArrayList<>();
    sections.forEach(
        (key, section) ->
            all.add(
                new Section(
                    specifications.getOrDefault(key, ""),
                    section.number(),
                    section.title(),
                    section.link(),
                    cases.getOrDefault(key, Map.of()).values().stream()
                        .map(info -> line(info, outcomes))
                        .toList())));
    return List.copyOf(all);
  }

  private Line line(CaseInfo info, List<Map<String, CaseOutcome>> outcomes) {
    List<Optional<CaseOutcome>> cells =
        outcomes.stream().map(each -> Optional.ofNullable(each.get(info.id()))).toList();
    boolean different =
        IntStream.range(0, cells.size())
                .filter(i -> columns.get(i).lostUpgrade().isEmpty())
                .mapToObj(i -> cells.get(i).map(CaseOutcome::verdict))
                .distinct()
                .count()
            > 1;
    return new Line(info, cells, different);
  }

  private static Map<String, CaseOutcome> byCase(Column column) {
    Map<String, CaseOutcome> outcomes = new LinkedHashMap<>();
    Outline.of(column.run()).cases().forEach(each -> outcomes.put(each.info().id(), each));
    return outcomes;
  }

  /**
   * How far the columns are from each other: in how many cases the verdict of one is not that of
   * the other. A case that only one of them has counts too.
   *
   * @return for each column, in their order, its distances from all columns in their order
   */
  public List<List<Integer>> distances() {
    int[][] apart = new int[columns.size()][columns.size()];
    lines()
        .forEach(
            line -> {
              List<Optional<Verdict>> verdicts = line.verdicts().toList();
              for (int i = 0; i < apart.length; i++) {
                for (int j = 0; j < apart.length; j++) {
                  apart[i][j] += verdicts.get(i).equals(verdicts.get(j)) ? 0 : 1;
                }
              }
            });
    return Arrays.stream(apart).map(row -> Arrays.stream(row).boxed().toList()).toList();
  }

  /** The versions of the catalogue that the runs were made with. */
  public List<String> catalogues() {
    return columns.stream().map(column -> column.run().tool().catalogue()).distinct().toList();
  }

  /** All cases. */
  public Stream<Line> lines() {
    return sections().stream().flatMap(section -> section.lines().stream());
  }
}

package org.upgradetck.reports.outline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.upgradetck.reports.model.CaseInfo;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.Run;
import org.upgradetck.reports.model.Verdict;

/**
 * A run as a table of contents: specifications, their sections, their cases, their rows. Only what
 * was judged is in it.
 *
 * @param specifications in the order of the run
 */
public record Outline(List<Specification> specifications) {

  public Outline {
    specifications = List.copyOf(specifications);
  }

  /**
   * A specification.
   *
   * @param name short name, {@code RFC 6455}
   * @param sections its sections, in the order of the run
   */
  public record Specification(String name, List<Section> sections) {

    public Specification {
      sections = List.copyOf(sections);
    }
  }

  /**
   * A section.
   *
   * @param number its number, {@code 4.4}; empty when the whole specification is meant
   * @param title its title
   * @param link its address
   * @param cases its cases, in the order of the run
   */
  public record Section(String number, String title, String link, List<CaseOutcome> cases) {

    public Section {
      cases = List.copyOf(cases);
    }

    /** How many rows of the section got this verdict. */
    public long count(Verdict verdict) {
      return cases.stream().mapToLong(one -> one.count(verdict)).sum();
    }

    /** How many rows of the section were judged. */
    public int rows() {
      return cases.stream().mapToInt(one -> one.results().size()).sum();
    }
  }

  /** Puts a run in order. */
  public static Outline of(Run run) {
    Map<String, List<Result>> resultsByCase = new LinkedHashMap<>();
    for (Result result : run.results()) {
      resultsByCase.computeIfAbsent(result.caseId(), unseen -> new ArrayList<>()).add(result);
    }
    Map<String, Map<String, List<CaseOutcome>>> contents = new LinkedHashMap<>();
    for (CaseInfo info : run.cases()) {
      List<Result> results = resultsByCase.remove(info.id());
      if (results != null) {
        put(contents, new CaseOutcome(info, results));
      }
    }
    // A stored run may have been made by another version; what it does not describe is shown too.
    for (List<Result> results : resultsByCase.values()) {
      put(contents, new CaseOutcome(undescribed(results.get(0)), results));
    }
    return new Outline(
        contents.entrySet().stream()
            .map(entry -> new Specification(entry.getKey(), sections(entry.getValue())))
            .toList());
  }

  /** All cases in order. */
  public Stream<CaseOutcome> cases() {
    return sections().flatMap(section -> section.cases().stream());
  }

  /** All cases in which some row got this verdict, in order. */
  public List<CaseOutcome> casesWith(Verdict verdict) {
    return cases().filter(one -> one.count(verdict) > 0).toList();
  }

  private Stream<Section> sections() {
    return specifications.stream().flatMap(specification -> specification.sections().stream());
  }

  private static void put(
      Map<String, Map<String, List<CaseOutcome>>> contents, CaseOutcome outcome) {
    contents
        .computeIfAbsent(outcome.info().specification(), unseen -> new LinkedHashMap<>())
        .computeIfAbsent(outcome.info().section(), unseen -> new ArrayList<>())
        .add(outcome);
  }

  private static List<Section> sections(Map<String, List<CaseOutcome>> casesBySection) {
    return casesBySection.entrySet().stream()
        .map(
            entry -> {
              CaseInfo first = entry.getValue().get(0).info();
              return new Section(
                  entry.getKey(), first.sectionTitle(), first.link(), entry.getValue());
            })
        .toList();
  }

  private static CaseInfo undescribed(Result result) {
    return new CaseInfo(
        result.caseId(),
        result.level(),
        result.section(),
        "",
        "",
        "",
        result.title(),
        "",
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}

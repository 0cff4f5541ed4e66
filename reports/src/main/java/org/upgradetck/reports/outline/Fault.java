package org.upgradetck.reports.outline;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.upgradetck.reports.model.CaseInfo;
import org.upgradetck.reports.model.RequirementInfo;
import org.upgradetck.reports.model.Result;

/**
 * One thing to mend: a requirement, with every row in which it shows that the target goes against
 * it.
 *
 * @param requirement the row of the ledger that all its cases answer for; empty in a run without a
 *     ledger, and where a case answers for none
 * @param findings the cases in which it shows, at least one: what is about it first, then by rows
 * @param counts whether some of its rows count at the gate; otherwise a baseline excuses them all
 */
public record Fault(Optional<RequirementInfo> requirement, List<Finding> findings, boolean counts) {

  public Fault {
    findings = List.copyOf(findings);
  }

  /**
   * A case in which it shows.
   *
   * @param info the case
   * @param groups its rows by what there is to say of them, at least one
   */
  public record Finding(CaseInfo info, List<RowGroup> groups) {

    public Finding {
      groups = List.copyOf(groups);
    }

    /** Its rows. */
    public List<Result> results() {
      return groups.stream().flatMap(group -> group.results().stream()).toList();
    }
  }

  /** How many rows it shows in. */
  public int rows() {
    return findings.stream().mapToInt(finding -> finding.results().size()).sum();
  }

  /** The requirement in words: those of the case that is about it. */
  public String says() {
    CaseInfo info = findings.get(0).info();
    return Stream.of(info.requirement(), info.title(), info.id())
        .filter(words -> !words.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** The section that says so, as people write it. */
  public String section() {
    return requirement
        .filter(row -> !row.section().isEmpty())
        .map(row -> row.specification() + " §" + row.section())
        .orElseGet(() -> findings.get(0).info().sectionName());
  }

  /** The address of that section; may be empty. */
  public String link() {
    return requirement
        .map(RequirementInfo::link)
        .filter(link -> !link.isEmpty())
        .orElseGet(() -> findings.get(0).info().link());
  }
}

package org.upgradetck.reports.outline;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.upgradetck.reports.model.CaseInfo;
import org.upgradetck.reports.model.GateNote;
import org.upgradetck.reports.model.RequirementInfo;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.Run;
import org.upgradetck.reports.model.Verdict;

/**
 * What there is to mend, each thing once.
 *
 * <p>A fault of a server shows in many rows, often in several cases, and in those that watch all
 * answers. So the cases are put together under as few requirements of the ledger as account for all
 * of them: the one that most of them answer for first, then the one that most of the others answer
 * for, and so on. Of two that account for as many, it is the one that the cases name earlier, for
 * the first is what a case is about.
 */
public final class Faults {

  private final Run run;
  private final Verdict verdict;

  private Faults(Run run, Verdict verdict) {
    this.run = run;
    this.verdict = verdict;
  }

  /** The faults that rows with this verdict show: those that count first, then by rows. */
  public static List<Fault> of(Run run, Verdict verdict) {
    return new Faults(run, verdict).found();
  }

  private List<Fault> found() {
    Map<String, RequirementInfo> ledger = new LinkedHashMap<>();
    run.requirements().forEach(row -> ledger.put(row.id(), row));
    List<CaseOutcome> left = new ArrayList<>(Outline.of(run).casesWith(verdict));
    List<Fault> faults = new ArrayList<>();
    while (!left.isEmpty()) {
      Map<String, List<CaseOutcome>> byRequirement = new LinkedHashMap<>();
      for (CaseOutcome outcome : left) {
        for (String id : outcome.info().requirements()) {
          byRequirement.computeIfAbsent(id, unseen -> new ArrayList<>()).add(outcome);
        }
      }
      Optional<Map.Entry<String, List<CaseOutcome>>> most =
          byRequirement.entrySet().stream()
              .max(
                  comparingInt(
                          (Map.Entry<String, List<CaseOutcome>> each) -> each.getValue().size())
                      .thenComparing(comparingInt(Faults::lateness).reversed()));
      List<CaseOutcome> together =
          most.map(Map.Entry::getValue).orElseGet(() -> List.of(left.get(0)));
      faults.add(fault(most.map(Map.Entry::getKey).map(ledger::get), together));
      left.removeAll(together);
    }
    faults.sort(
        comparing(Fault::counts).reversed().thenComparing(comparingInt(Fault::rows).reversed()));
    return List.copyOf(faults);
  }

  private static int lateness(Map.Entry<String, List<CaseOutcome>> candidate) {
    return candidate.getValue().stream()
        .mapToInt(outcome -> outcome.info().requirements().indexOf(candidate.getKey()))
        .sum();
  }

  private Fault fault(Optional<RequirementInfo> requirement, List<CaseOutcome> cases) {
    List<Fault.Finding> findings =
        cases.stream()
            .map(outcome -> new Fault.Finding(outcome.info(), outcome.groups(verdict)))
            .sorted(
                comparingInt((Fault.Finding finding) -> place(requirement, finding.info()))
                    .thenComparing(comparingInt(Faults::rows).reversed()))
            .toList();
    boolean counts =
        findings.stream().flatMap(finding -> finding.results().stream()).anyMatch(this::counts);
    return new Fault(requirement, findings, counts);
  }

  /** How far behind what a case is about it names the requirement. */
  private static int place(Optional<RequirementInfo> requirement, CaseInfo info) {
    return requirement.map(row -> info.requirements().indexOf(row.id())).orElse(0);
  }

  private static int rows(Fault.Finding finding) {
    return finding.results().size();
  }

  private boolean counts(Result result) {
    return run.gate().noteOn(result).map(note -> note.kind() == GateNote.Kind.STALE).orElse(true);
  }
}

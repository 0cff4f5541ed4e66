package org.upgradetck.suites.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.upgradetck.reports.model.RequirementInfo;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.Verdict;
import org.upgradetck.suites.catalogue.Catalogue;
import org.upgradetck.suites.language.CatalogueCase;
import org.upgradetck.suites.ledger.Ledger;
import org.upgradetck.suites.ledger.Requirement;

/** Holds the results of a run against the ledger: what became of each requirement. */
public final class RunAssembly {

  private final Ledger ledger;
  private final Map<String, List<String>> casesByRequirement = new HashMap<>();

  /**
   * An assembly.
   *
   * @param ledger the requirements
   * @param catalogue the cases that cover them
   */
  public RunAssembly(Ledger ledger, Catalogue catalogue) {
    this.ledger = ledger;
    for (CatalogueCase each : catalogue.cases()) {
      for (String id : each.declaration().claim().covers()) {
        casesByRequirement.computeIfAbsent(id, key -> new ArrayList<>()).add(each.id());
      }
    }
  }

  /** Every requirement of the ledger in the light of these results. */
  public List<RequirementInfo> requirements(List<Result> results) {
    Map<String, List<Result>> byCase =
        results.stream().collect(Collectors.groupingBy(Result::caseId));
    return ledger.all().stream().map(requirement -> info(requirement, byCase)).toList();
  }

  private RequirementInfo info(Requirement requirement, Map<String, List<Result>> byCase) {
    List<String> cases = casesByRequirement.getOrDefault(requirement.id(), List.of());
    List<Result> judged =
        cases.stream().flatMap(id -> byCase.getOrDefault(id, List.of()).stream()).toList();
    Optional<Result> gravest =
        judged.stream()
            .filter(result -> result.verdict() != Verdict.SKIP)
            .max(Comparator.comparing(Result::verdict));
    return new RequirementInfo(
        requirement.id(),
        requirement.level(),
        requirement.role(),
        requirement.statement(),
        state(cases, gravest),
        reason(requirement, cases, judged, gravest),
        cases);
  }

  private static String state(List<String> cases, Optional<Result> gravest) {
    if (cases.isEmpty()) {
      return "not covered";
    }
    return gravest
        .map(
            result ->
                switch (result.verdict()) {
                  case PASS, INFO -> "met";
                  case WARN -> "warned";
                  case FAIL -> "broken";
                  case SKIP, INCONCLUSIVE -> "not judged";
                })
        .orElse("not judged");
  }

  private static Optional<String> reason(
      Requirement requirement, List<String> cases, List<Result> judged, Optional<Result> gravest) {
    if (cases.isEmpty()) {
      return Optional.of(
          requirement.bindsServers() ? "no case covers it yet" : "it binds another role");
    }
    if (gravest.isPresent() && gravest.get().verdict() != Verdict.INCONCLUSIVE) {
      return Optional.empty();
    }
    if (judged.isEmpty()) {
      return Optional.of("its cases were not chosen");
    }
    return Optional.of(gravest.orElse(judged.get(0)).reason());
  }
}

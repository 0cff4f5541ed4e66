package org.upgradetck.suites.run;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.upgradetck.reports.model.RequirementInfo;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.Verdict;
import org.upgradetck.suites.ledger.Coverage;
import org.upgradetck.suites.ledger.Requirement;
import org.upgradetck.suites.ledger.Standing;

/** Holds the results of a run against the ledger: what became of each requirement. */
public final class RunAssembly {

  private final Coverage coverage;

  /**
   * An assembly.
   *
   * @param coverage the requirements, and the cases that cover them
   */
  public RunAssembly(Coverage coverage) {
    this.coverage = coverage;
  }

  /** Every requirement of the ledger in the light of these results. */
  public List<RequirementInfo> requirements(List<Result> results) {
    Map<String, List<Result>> byCase =
        results.stream().collect(Collectors.groupingBy(Result::caseId));
    return coverage.requirements().stream().map(requirement -> info(requirement, byCase)).toList();
  }

  private RequirementInfo info(Requirement requirement, Map<String, List<Result>> byCase) {
    Standing standing = coverage.of(requirement);
    if (standing instanceof Standing.Covered covered) {
      return covered(requirement, covered, byCase);
    }
    if (standing instanceof Standing.Excluded excluded) {
      return open(requirement, "excluded", Optional.of(excluded.exclusion().inWords()));
    }
    return standing instanceof Standing.OtherRole
        ? open(requirement, "other role", Optional.empty())
        : open(requirement, "not covered", Optional.of("no case covers it yet"));
  }

  private static RequirementInfo open(
      Requirement requirement, String state, Optional<String> reason) {
    return new RequirementInfo(
        requirement.id(),
        requirement.level(),
        requirement.role(),
        requirement.statement(),
        state,
        reason,
        false,
        List.of());
  }

  private static RequirementInfo covered(
      Requirement requirement, Standing.Covered standing, Map<String, List<Result>> byCase) {
    List<Result> judged =
        standing.cases().stream()
            .flatMap(id -> byCase.getOrDefault(id, List.of()).stream())
            .toList();
    Optional<Result> gravest =
        judged.stream()
            .filter(result -> result.verdict() != Verdict.SKIP)
            .max(Comparator.comparing(Result::verdict));
    return new RequirementInfo(
        requirement.id(),
        requirement.level(),
        requirement.role(),
        requirement.statement(),
        gravest.map(RunAssembly::state).orElse("not judged"),
        whyNotJudged(judged, gravest),
        standing.proved(),
        standing.cases());
  }

  private static String state(Result gravest) {
    return switch (gravest.verdict()) {
      case PASS, INFO -> "met";
      case WARN -> "warned";
      case FAIL -> "broken";
      case SKIP, INCONCLUSIVE -> "not judged";
    };
  }

  private static Optional<String> whyNotJudged(List<Result> judged, Optional<Result> gravest) {
    if (gravest.isPresent() && gravest.get().verdict() != Verdict.INCONCLUSIVE) {
      return Optional.empty();
    }
    if (judged.isEmpty()) {
      return Optional.of("its cases were not chosen");
    }
    return Optional.of(gravest.orElse(judged.get(0)).reason());
  }
}

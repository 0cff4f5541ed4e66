package org.upgradetck.reports.model;

import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A finished, or interrupted, run.
 *
 * @param tool what made it
 * @param target what was tested
 * @param startedAt when it began
 * @param durationMillis wall time in ms
 * @param interrupted whether it was stopped before all rows were judged
 * @param exitCode the exit code the command line answered with
 * @param gate what counted for that code
 * @param cases the cases whose rows were chosen
 * @param requirements the ledger in the light of this run
 * @param results one for each row judged, in the order of the catalogue
 */
public record Run(
    Tool tool,
    TargetInfo target,
    Instant startedAt,
    long durationMillis,
    boolean interrupted,
    int exitCode,
    Gate gate,
    List<CaseInfo> cases,
    List<RequirementInfo> requirements,
    List<Result> results) {

  /** The number of the format that {@code run.json} declares. */
  public static final int SCHEMA = 1;

  public Run {
    cases = List.copyOf(cases);
    requirements = List.copyOf(requirements);
    results = List.copyOf(results);
  }

  /** A run whose gate was as it is when no option says otherwise. */
  public Run(
      Tool tool,
      TargetInfo target,
      Instant startedAt,
      long durationMillis,
      boolean interrupted,
      int exitCode,
      List<CaseInfo> cases,
      List<RequirementInfo> requirements,
      List<Result> results) {
    this(
        tool,
        target,
        startedAt,
        durationMillis,
        interrupted,
        exitCode,
        Gate.DEFAULT,
        cases,
        requirements,
        results);
  }

  /** The same run before another gate. */
  public Run withGate(Gate other) {
    return new Run(
        tool,
        target,
        startedAt,
        durationMillis,
        interrupted,
        exitCode,
        other,
        cases,
        requirements,
        results);
  }

  /** The same run with one more thing said of its target. */
  public Run saying(String setting, String value) {
    Map<String, String> settings = new LinkedHashMap<>(target.settings());
    settings.put(setting, value);
    return new Run(
        tool,
        new TargetInfo(target.uri(), settings, target.choices()),
        startedAt,
        durationMillis,
        interrupted,
        exitCode,
        gate,
        cases,
        requirements,
        results);
  }

  /** The same run with other results. */
  public Run withResults(List<Result> others) {
    return new Run(
        tool,
        target,
        startedAt,
        durationMillis,
        interrupted,
        exitCode,
        gate,
        cases,
        requirements,
        others);
  }

  /** How many rows got each verdict; every verdict has an entry. */
  public Map<Verdict, Long> summary() {
    Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
    for (Verdict verdict : Verdict.values()) {
      counts.put(verdict, 0L);
    }
    results.forEach(result -> counts.merge(result.verdict(), 1L, Long::sum));
    return counts;
  }
}

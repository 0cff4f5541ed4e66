package org.upgradetck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.upgradetck.reports.baseline.Baseline;
import org.upgradetck.reports.baseline.BaselineFile;
import org.upgradetck.reports.baseline.UnreadableBaseline;
import org.upgradetck.reports.model.Gate;
import org.upgradetck.reports.model.Result;
import org.upgradetck.suites.catalogue.Catalogue;
import org.upgradetck.suites.gate.RowAges;
import org.upgradetck.suites.gate.Scoring;
import org.upgradetck.suites.gate.UnknownRow;
import org.upgradetck.suites.select.Plan;

/** Holds the results of a run against what is accepted, and writes down what is from now on. */
final class Gatekeeper {

  private final Gate gate;
  private final boolean adoptNew;
  private final Catalogue catalogue;
  private final Plan plan;
  private final Optional<Scoring> scoring;
  private final Optional<Path> toWrite;
  private final Optional<Baseline> before;

  private Gatekeeper(
      Gate gate,
      boolean adoptNew,
      Catalogue catalogue,
      Plan plan,
      Optional<Scoring> scoring,
      Optional<Path> toWrite,
      Optional<Baseline> before) {
    this.gate = gate;
    this.adoptNew = adoptNew;
    this.catalogue = catalogue;
    this.plan = plan;
    this.scoring = scoring;
    this.toWrite = toWrite;
    this.before = before;
  }

  /**
   * Reads what there is to read: better before a run than after it.
   *
   * @param accepted the baseline to hold results against
   * @param toWrite the baseline to write; what it holds so far lends its reasons
   * @throws CommandFailure if a baseline cannot be read, or lists a row that does not exist
   */
  static Gatekeeper open(
      Gate gate,
      Optional<Path> accepted,
      Optional<Path> toWrite,
      boolean adoptNew,
      Catalogue catalogue,
      Plan plan)
      throws CommandFailure {
    Optional<Baseline> baseline =
        accepted.isEmpty() ? Optional.empty() : Optional.of(read(accepted.get()));
    Optional<Baseline> before =
        baseline.isPresent() || toWrite.filter(Files::exists).isEmpty()
            ? baseline
            : Optional.of(read(toWrite.get()));
    Optional<Scoring> scoring =
        baseline.isEmpty()
            ? Optional.empty()
            : Optional.of(scoring(baseline.get(), accepted.get(), adoptNew, catalogue, plan));
    return new Gatekeeper(gate, adoptNew, catalogue, plan, scoring, toWrite, before);
  }

  private static Baseline read(Path file) throws CommandFailure {
    try {
      return BaselineFile.read(file);
    } catch (UnreadableBaseline e) {
      throw new CommandFailure(ExitCode.USAGE, "The baseline " + e.getMessage() + ".", e);
    }
  }

  private static Scoring scoring(
      Baseline baseline, Path file, boolean adoptNew, Catalogue catalogue, Plan plan)
      throws CommandFailure {
    try {
      return Scoring.of(
          baseline, file.toString(), adoptNew, RowAges.ofCatalogue(), catalogue, plan);
    } catch (UnknownRow e) {
      throw new CommandFailure(ExitCode.USAGE, "The baseline " + e.getMessage(), e);
    }
  }

  /** What counts of these results. */
  Gate on(List<Result> results) {
    return scoring.map(held -> held.on(gate, results)).orElse(gate);
  }

  /**
   * Writes down what is accepted from now on, where that was asked for, and gives what counts then:
   * whatever was written is accepted, unless the run was held against another baseline.
   *
   * @return empty where nothing was to be written
   * @throws CommandFailure if the file cannot be written
   */
  Optional<Gate> accept(List<Result> results) throws CommandFailure {
    if (toWrite.isEmpty()) {
      return Optional.empty();
    }
    Path file = toWrite.get();
    try {
      BaselineFile.write(Baseline.of(Catalogue.VERSION, results, before), file);
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.OWN_ERROR, "Cannot write the baseline " + file + ": " + e.getMessage(), e);
    }
    return Optional.of(
        scoring.isPresent()
            ? on(results)
            : scoring(read(file), file, adoptNew, catalogue, plan).on(gate, results));
  }

  /** The baseline to write. */
  Optional<Path> toWrite() {
    return toWrite;
  }
}

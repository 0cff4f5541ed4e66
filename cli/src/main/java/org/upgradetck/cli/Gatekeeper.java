package org.upgradetck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
   * @throws CommandFailure if a baseline cannot be read, or lists a row that does not exist, or the
   *     one to write cannot be written
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
    Optional<Scoring> scoring =
        baseline.isEmpty()
            ? Optional.empty()
            : Optional.of(scoring(baseline.get(), accepted.get(), adoptNew, catalogue, plan));
    Optional<Baseline> before = baseline;
    if (toWrite.isPresent()) {
      prepare(toWrite.get());
      if (Files.exists(toWrite.get())) {
        Baseline held = known(toWrite.get(), catalogue);
        before = Optional.of(baseline.map(mine -> mine.with(held)).orElse(held));
      }
    }
    return new Gatekeeper(gate, adoptNew, catalogue, plan, scoring, toWrite, before);
  }

  private static void prepare(Path file) throws CommandFailure {
    Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw notWritable(file, e);
    }
    boolean writable =
        Files.exists(file)
            ? Files.isRegularFile(file) && Files.isWritable(file)
            : Files.isWritable(folder);
    if (!writable) {
      throw notWritable(file, null);
    }
  }

  private static CommandFailure notWritable(Path file, @Nullable IOException why) {
    String message = "Cannot write the baseline " + file + ". Name another with --write-baseline.";
    return why == null
        ? new CommandFailure(ExitCode.USAGE, message)
        : new CommandFailure(ExitCode.USAGE, message, why);
  }

  /** What is not known would be written again, into a file that nobody can use. */
  private static Baseline known(Path file, Catalogue catalogue) throws CommandFailure {
    Baseline baseline = read(file);
    try {
      Scoring.requireKnown(baseline, file.toString(), catalogue);
    } catch (UnknownRow e) {
      throw new CommandFailure(ExitCode.USAGE, "The baseline " + e.getMessage(), e);
    }
    return baseline;
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

  /** What became of the baseline that was to be written; empty where none was. */
  Optional<String> saysOf(RunSession.Finished finished) {
    boolean accepted = finished.survey().map(found -> found.handshake().isAccepted()).orElse(false);
    return toWrite.map(
        file ->
            accepted && !finished.run().interrupted()
                ? "wrote the baseline " + file
                : "the baseline " + file + " was not written: nothing was shown for good.");
  }
}

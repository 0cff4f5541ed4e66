package org.upgradetck.suites.junit.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.upgradetck.reports.baseline.Baseline;
import org.upgradetck.reports.baseline.BaselineFile;
import org.upgradetck.reports.baseline.UnreadableBaseline;
import org.upgradetck.reports.model.Gate;
import org.upgradetck.reports.model.GateNote;
import org.upgradetck.reports.model.Result;
import org.upgradetck.suites.catalogue.Catalogue;
import org.upgradetck.suites.gate.RowAges;
import org.upgradetck.suites.gate.Scoring;
import org.upgradetck.suites.gate.UnknownRow;
import org.upgradetck.suites.select.Plan;

/**
 * What counts: the same for JUnit as for the exit code of the command line.
 *
 * @param gate which verdicts close it
 * @param file the baseline, where there is one
 * @param before what it accepts; empty also where the file is yet to be written
 * @param scoring holds results against it
 */
public record RowGate(
    Gate gate, Optional<Path> file, Optional<Baseline> before, Optional<Scoring> scoring) {

  /**
   * The gate for the rows of a plan.
   *
   * @param ofClass the baseline that the class names; a parameter wins over it
   * @throws IllegalArgumentException when the baseline cannot be read or lists what does not exist,
   *     or a parameter cannot be read
   */
  public static RowGate of(Optional<String> ofClass, Parameters parameters, Plan plan) {
    Gate gate = new Gate(parameters.failOnShould(), parameters.allowInconclusive());
    Optional<Path> file = parameters.baseline().or(() -> ofClass).map(Path::of);
    if (file.isEmpty()) {
      if (parameters.writeBaseline()) {
        throw new IllegalArgumentException(
            "The parameter %swrite-baseline needs a file: name it with %1$sbaseline."
                .formatted(Parameters.PREFIX));
      }
      return new RowGate(gate, file, Optional.empty(), Optional.empty());
    }
    if (parameters.writeBaseline() && !Files.exists(file.get())) {
      return new RowGate(gate, file, Optional.empty(), Optional.empty());
    }
    try {
      Baseline baseline = BaselineFile.read(file.get());
      Scoring scoring =
          Scoring.of(
              baseline,
              file.get().toString(),
              parameters.adoptNew(),
              RowAges.ofCatalogue(),
              Catalogue.forServers(),
              plan);
      return new RowGate(gate, file, Optional.of(baseline), Optional.of(scoring));
    } catch (UnreadableBaseline | UnknownRow e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /** What there is to say of a result beside its verdict. */
  public Optional<GateNote> noteOn(Result result) {
    return scoring.flatMap(held -> held.noteOn(result));
  }

  /**
   * Writes what is to be accepted from now on.
   *
   * @throws IOException if the file cannot be written
   */
  public void accept(List<Result> results) throws IOException {
    if (file.isPresent()) {
      BaselineFile.write(Baseline.of(Catalogue.VERSION, results, before), file.get());
    }
  }
}

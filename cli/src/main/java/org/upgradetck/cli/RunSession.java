package org.upgradetck.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.upgradetck.fixtures.target.UnusableTarget;
import org.upgradetck.fixtures.wire.Dialler;
import org.upgradetck.reports.journal.Journal;
import org.upgradetck.reports.json.Head;
import org.upgradetck.reports.model.Gate;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.Run;
import org.upgradetck.reports.model.TargetInfo;
import org.upgradetck.reports.model.Tool;
import org.upgradetck.reports.redact.Redaction;
import org.upgradetck.suites.catalogue.Catalogue;
import org.upgradetck.suites.language.CatalogueCase;
import org.upgradetck.suites.ledger.Coverage;
import org.upgradetck.suites.run.Pace;
import org.upgradetck.suites.run.RunAssembly;
import org.upgradetck.suites.run.RunListener;
import org.upgradetck.suites.run.Runner;
import org.upgradetck.suites.run.Stop;
import org.upgradetck.suites.script.Cast;
import org.upgradetck.suites.select.Plan;
import org.upgradetck.suites.survey.Profile;
import org.upgradetck.suites.survey.Survey;

/** One run against one target, from the first connection to the reports in its folder. */
final class RunSession {

  private final Catalogue catalogue;
  private final Plan plan;
  private final Pace pace;
  private final Stop stop;

  /**
   * A session.
   *
   * @param stop ends the run before its time
   */
  RunSession(Catalogue catalogue, Plan plan, Pace pace, Stop stop) {
    this.catalogue = catalogue;
    this.plan = plan;
    this.pace = pace;
    this.stop = stop;
  }

  /**
   * What came of it.
   *
   * @param run the run, without what is nobody's business
   * @param code its exit code
   * @param survey what was found before the rows; empty when the run ended before
   */
  record Finished(Run run, ExitCode code, Optional<Survey> survey) {}

  /**
   * Runs the plan, and writes each result down as it comes.
   *
   * @param folder where the journal goes; it is there
   * @throws CommandFailure if the target cannot be reached in the way that is asked for, or
   *     something cannot be written
   */
  Finished run(TargetRun of, Gatekeeper gatekeeper, Path folder, Progress progress)
      throws CommandFailure {
    Dialler dialler = dialler(of);
    Tool tool = new Tool("upgrade-tck", Version.ofTool(), Integer.toString(Catalogue.VERSION));
    TargetInfo asked = new TargetInfo(of.target().uri().toString(), of.options(), Map.of());
    Redaction hiding = of.redaction().knowing(asked);
    Instant startedAt = Instant.now();
    long began = System.nanoTime();
    try (Journal journal =
        Journal.create(
            folder.resolve("run.jsonl"), new Head(tool, hiding.apply(asked), startedAt))) {
      Cast cast = Cast.of(of.target(), of.settings(), RandomGenerator.getDefault().nextLong());
      Runner.Completed completed =
          new Runner(dialler, cast, pace).run(plan, new Scribe(journal, hiding, progress), stop);
      progress.wipe();
      Optional<Survey> survey = completed.survey();
      boolean accepted = survey.map(found -> found.handshake().isAccepted()).orElse(false);
      Gate gate = gate(gatekeeper, completed, accepted);
      ExitCode code =
          completed.interrupted()
              ? ExitCode.INTERRUPTED
              : GateOptions.codeFor(gate, completed.results(), accepted);
      Map<String, String> choices =
          survey
              .map(
                  found ->
                      completed.interrupted()
                          ? found.choices()
                          : choices(new Profile(dialler, cast, found)))
              .orElse(Map.of());
      Run run =
          new Run(
              tool,
              new TargetInfo(asked.uri(), of.options(), choices),
              startedAt,
              (System.nanoTime() - began) / 1_000_000,
              completed.interrupted(),
              code.number(),
              gate,
              plan.cases().stream().map(CatalogueCase::info).toList(),
              new RunAssembly(Coverage.of(catalogue)).requirements(completed.results()),
              completed.results());
      return new Finished(hiding.apply(run), code, survey);
    } catch (IOException e) {
      throw new CommandFailure(ExitCode.OWN_ERROR, "Cannot write the reports: " + why(e), e);
    } catch (UncheckedIOException e) {
      throw new CommandFailure(ExitCode.OWN_ERROR, "Cannot go on writing: " + why(e), e);
    }
  }

  /** A run that was cut short, or showed nothing, is nothing to accept for good. */
  private static Gate gate(Gatekeeper gatekeeper, Runner.Completed completed, boolean accepted)
      throws CommandFailure {
    if (completed.interrupted() || !accepted) {
      return gatekeeper.on(completed.results());
    }
    Optional<Gate> written = gatekeeper.accept(completed.results());
    return written.isPresent() ? written.get() : gatekeeper.on(completed.results());
  }

  private Map<String, String> choices(Profile profile) {
    stop.whenRequested(profile::abandon);
    return profile.choices();
  }

  private static Dialler dialler(TargetRun of) throws CommandFailure {
    try {
      return Dialler.to(of.target());
    } catch (UnusableTarget e) {
      throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
    }
  }

  private static String why(Exception e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }

  /** Writes down each result as it comes. */
  private record Scribe(Journal journal, Redaction hiding, Progress progress)
      implements RunListener {

    @Override
    public void surveyed(Survey survey) {}

    @Override
    public void judged(Result result) {
      try {
        journal.append(hiding.apply(result));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      progress.step();
    }
  }
}

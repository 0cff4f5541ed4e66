package org.upgradetck.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.upgradetck.fixtures.target.Target;
import org.upgradetck.fixtures.target.UnusableTarget;
import org.upgradetck.fixtures.wire.Dialler;
import org.upgradetck.reports.journal.Journal;
import org.upgradetck.reports.json.Head;
import org.upgradetck.reports.json.RunJson;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.Run;
import org.upgradetck.reports.model.TargetInfo;
import org.upgradetck.reports.model.Tool;
import org.upgradetck.reports.redact.Redaction;
import org.upgradetck.reports.terminal.TerminalReport;
import org.upgradetck.suites.catalogue.Catalogue;
import org.upgradetck.suites.language.CatalogueCase;
import org.upgradetck.suites.ledger.Coverage;
import org.upgradetck.suites.run.Pace;
import org.upgradetck.suites.run.RunAssembly;
import org.upgradetck.suites.run.RunListener;
import org.upgradetck.suites.run.Runner;
import org.upgradetck.suites.script.Cast;
import org.upgradetck.suites.script.Settings;
import org.upgradetck.suites.select.Plan;
import org.upgradetck.suites.survey.Profile;
import org.upgradetck.suites.survey.Survey;

/** One run from the first connection to the last line on the terminal. */
final class RunSession {

  private final Catalogue catalogue;
  private final Plan plan;
  private final Pace pace;
  private final OutputOptions output;
  private final GateOptions gate;
  private final PrintWriter out;
  private final PrintWriter err;

  RunSession(
      Catalogue catalogue,
      Plan plan,
      Pace pace,
      OutputOptions output,
      GateOptions gate,
      PrintWriter out,
      PrintWriter err) {
    this.catalogue = catalogue;
    this.plan = plan;
    this.pace = pace;
    this.output = output;
    this.gate = gate;
    this.out = out;
    this.err = err;
  }

  /**
   * Runs the plan, writes the reports and says on the terminal what came of it.
   *
   * @param settings what the user said of the target
   * @param options the same as it was given, for the reports
   * @param redaction takes out of everything written what is nobody's business
   */
  ExitCode run(Target target, Settings settings, Map<String, String> options, Redaction redaction)
      throws CommandFailure {
    Dialler dialler = dialler(target);
    output.prepare();
    Tool tool = new Tool("upgrade-tck", Version.ofTool(), Catalogue.VERSION);
    TargetInfo asked = new TargetInfo(target.uri().toString(), options, Map.of());
    Redaction hiding = redaction.knowing(asked);
    Instant startedAt = Instant.now();
    long began = System.nanoTime();
    try (Interruption interruption = new Interruption();
        Journal journal =
            Journal.create(
                output.out().resolve("run.jsonl"), new Head(tool, hiding.apply(asked), startedAt));
        Progress progress = output.progress(plan.rows().size())) {
      Cast cast = Cast.of(target, settings, RandomGenerator.getDefault().nextLong());
      Runner.Completed completed =
          new Runner(dialler, cast, pace)
              .run(plan, new Scribe(journal, hiding, progress), interruption.stop());
      progress.wipe();
      Optional<Survey> survey = completed.survey();
      ExitCode code =
          completed.interrupted()
              ? ExitCode.INTERRUPTED
              : GateOptions.codeFor(
                  gate.gate(),
                  completed.results(),
                  survey.map(found -> found.handshake().isAccepted()).orElse(false));
      Map<String, String> choices =
          survey
              .map(
                  found ->
                      completed.interrupted()
                          ? found.choices()
                          : choices(new Profile(dialler, cast, found), interruption))
              .orElse(Map.of());
      Run run =
          new Run(
              tool,
              new TargetInfo(asked.uri(), options, choices),
              startedAt,
              (System.nanoTime() - began) / 1_000_000,
              completed.interrupted(),
              code.number(),
              gate.gate(),
              plan.cases().stream().map(CatalogueCase::info).toList(),
              new RunAssembly(Coverage.of(catalogue)).requirements(completed.results()),
              completed.results());
      write(hiding.apply(run), survey);
      return code;
    } catch (IOException e) {
      throw new CommandFailure(ExitCode.OWN_ERROR, "Cannot write the reports: " + why(e), e);
    } catch (UncheckedIOException e) {
      throw new CommandFailure(ExitCode.OWN_ERROR, "Cannot go on writing: " + why(e), e);
    }
  }

  private static Map<String, String> choices(Profile profile, Interruption interruption) {
    interruption.stop().whenRequested(profile::abandon);
    return profile.choices();
  }

  private static Dialler dialler(Target target) throws CommandFailure {
    try {
      return Dialler.to(target);
    } catch (UnusableTarget e) {
      throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
    }
  }

  private void write(Run run, Optional<Survey> survey) throws IOException {
    ReportFiles files = new ReportFiles(output.out());
    for (OutputOptions.Format format : output.formats()) {
      files.write(format, run);
    }
    if (output.json().isPresent()) {
      RunJson.write(run, output.json().get());
    }
    out.print(TerminalReport.render(run, output.style(), Optional.of(where())));
    out.flush();
    survey.stream()
        .flatMap(found -> Advice.on(found).stream())
        .forEach(line -> err.println("upgrade-tck: " + line));
    err.flush();
  }

  /** What to open: the report for people, or else the folder. */
  private String where() {
    OutputOptions.Format forPeople = OutputOptions.Format.html;
    return output.formats().contains(forPeople)
        ? output.out().resolve(forPeople.fileName()).toString()
        : output.out().toString();
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

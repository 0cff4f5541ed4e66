package org.upgradetck.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.upgradetck.reports.json.RunJson;
import org.upgradetck.reports.json.UnreadableRun;
import org.upgradetck.reports.model.Gate;
import org.upgradetck.reports.model.Run;
import org.upgradetck.reports.terminal.TerminalReport;
import org.upgradetck.reports.terminal.TerminalStyle;
import org.upgradetck.reports.text.VisibleText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code upgrade-tck report}: any report again from a stored run; the target is not asked again.
 */
@Command(
    name = "report",
    description = "Write the reports of a stored run again.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footerHeading = "%nExit codes:%n",
    footer = {"  0  written, whatever came of the run", "  3  the file is no run, or bad usage"})
final class ReportCommand implements Callable<Integer> {

  private static final int WIDTH = 100;

  /** How a stored run can be told. */
  enum Format {
    html,
    junit,
    markdown,
    tap,
    badge,
    allure,
    text
  }

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "RUN.json",
      description = "The file run.json, or run.json.gz, that a run left.")
  private Path stored = Path.of("run.json");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the reports go (default: beside RUN.json).")
  private @Nullable Path out;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      split = ",",
      description = {
        "The reports to write: ${COMPLETION-CANDIDATES} (default: html,junit,markdown).",
        "text is printed, all others are files."
      })
  private Set<Format> formats = EnumSet.of(Format.html, Format.junit, Format.markdown);

  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      description =
          "${COMPLETION-CANDIDATES}: which breaches count for junit, tap and allure (default: as in"
              + " the run).")
  private GateOptions.@Nullable Level failOn;

  @Option(
      names = "--allow-inconclusive",
      description =
          "Rows that could not be judged do not count for junit, tap and allure (default: as in"
              + " the run).")
  private boolean allowInconclusive;

  @Override
  public Integer call() throws CommandFailure {
    Run asItWas = run();
    Run run = asItWas.withGate(regated(asItWas.gate()));
    PrintWriter terminal = spec.commandLine().getOut();
    for (Format format : formats) {
      switch (format) {
        case html -> write(OutputOptions.Format.html, run);
        case junit -> write(OutputOptions.Format.junit, run);
        case markdown -> write(OutputOptions.Format.markdown, run);
        case tap -> write(OutputOptions.Format.tap, run);
        case badge -> write(OutputOptions.Format.badge, run);
        case allure -> write(OutputOptions.Format.allure, run);
        case text ->
            terminal.print(
                TerminalReport.render(
                    run, new TerminalStyle(false, WIDTH, false, false), Optional.empty()));
      }
    }
    terminal.flush();
    return ExitCode.CONFORMANT.number();
  }

  private Run run() throws CommandFailure {
    try {
      return RunJson.read(stored);
    } catch (UnreadableRun unreadable) {
      throw new CommandFailure(
          ExitCode.USAGE,
          VisibleText.of(String.valueOf(unreadable.getMessage())) + ".",
          unreadable);
    }
  }

  private Gate regated(Gate ofRun) {
    return new Gate(
        failOn == null ? ofRun.warningsFail() : failOn == GateOptions.Level.should,
        allowInconclusive || ofRun.inconclusiveAllowed(),
        ofRun.baseline(),
        ofRun.notes());
  }

  private void write(OutputOptions.Format format, Run run) throws CommandFailure {
    Path folder =
        out != null ? out : Optional.ofNullable(stored.getParent()).orElseGet(() -> Path.of(""));
    try {
      Files.createDirectories(folder.toAbsolutePath());
      Path file = new ReportFiles(folder).write(format, run);
      spec.commandLine().getOut().println(file);
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "Cannot write "
              + folder.resolve(format.fileName())
              + ". Choose another folder with --out, or make it writable.",
          e);
    }
  }
}

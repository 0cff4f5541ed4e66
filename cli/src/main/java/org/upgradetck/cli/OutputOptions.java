package org.upgradetck.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.upgradetck.reports.terminal.TerminalStyle;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say what is written where. */
final class OutputOptions {

  /** A report that can be written. */
  enum Format {
    html("report.html"),
    json("run.json"),
    junit("junit.xml"),
    markdown("report.md"),
    tap("report.tap"),
    badge("badge.svg"),
    allure("allure-results");

    private final String fileName;

    Format(String fileName) {
      this.fileName = fileName;
    }

    /** The name of its file, or of its folder, in the folder of the reports. */
    String fileName() {
      return fileName;
    }
  }

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the reports go (default: ${DEFAULT-VALUE}).",
      defaultValue = "upgrade-tck-report")
  private Path out = Path.of("upgrade-tck-report");

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      split = ",",
      description =
          "The reports to write: ${COMPLETION-CANDIDATES} (default: html,json,junit,markdown).")
  private Set<Format> formats = EnumSet.of(Format.html, Format.json, Format.junit, Format.markdown);

  @Option(names = "--json", paramLabel = "FILE", description = "Write run.json here, too.")
  private @Nullable Path json;

  @Option(
      names = {"-q", "--quiet"},
      description = "Print only the verdict.")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "Print every row, and stack traces of our own errors.")
  private boolean verbose;

  @Mixin private ColourOption colour = new ColourOption();

  /** The folder of the reports. */
  Path out() {
    return out;
  }

  /** The reports that are wanted. */
  Set<Format> formats() {
    return formats;
  }

  /** Where else the run is written. */
  Optional<Path> json() {
    return Optional.ofNullable(json);
  }

  /** Whether only the verdict is printed. */
  boolean isQuiet() {
    return quiet;
  }

  /** Whether stack traces are printed. */
  boolean isVerbose() {
    return verbose;
  }

  /** What to open: the report for people, or else the folder. */
  String where() {
    return (formats.contains(Format.html) ? out.resolve(Format.html.fileName()) : out).toString();
  }

  /** How the terminal is written to. */
  TerminalStyle style() {
    return colour.style(verbose, quiet);
  }

  /** The line that says how far a run is: on a terminal, and nowhere else. */
  Progress progress(int rows) {
    return new Progress(
        quiet ? Optional.empty() : ColourOption.terminal().map(Console::writer), rows);
  }

  /**
   * Makes the folder and sees that files can be written there: better before a run than after it.
   */
  void prepare(Path out) throws CommandFailure {
    try {
      Files.createDirectories(out);
      Files.delete(Files.createTempFile(out, "writable", ".tmp"));
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "Cannot write to " + out + ". Choose another folder with --out, or make it writable.",
          e);
    }
    prepareFile(out.resolve("run.jsonl"));
    ReportFiles files = new ReportFiles(out);
    for (Format format : Format.values()) {
      for (Path file : files.of(format)) {
        prepareFile(file);
      }
    }
    if (json != null) {
      prepareFile(json);
    }
    for (Format format : Format.values()) {
      forget(files, format);
    }
  }

  /** A run that is killed must not leave the reports of the one before it beside its journal. */
  private static void forget(ReportFiles files, Format format) throws CommandFailure {
    try {
      files.delete(format);
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "Cannot replace "
              + files.folder().resolve(format.fileName())
              + ". Delete it, or use --out.",
          e);
    }
  }

  private static void prepareFile(Path file) throws CommandFailure {
    Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
    boolean writable =
        Files.exists(file)
            ? Files.isRegularFile(file) && Files.isWritable(file)
            : Files.isDirectory(folder) && Files.isWritable(folder);
    if (!writable) {
      throw new CommandFailure(
          ExitCode.USAGE,
          String.format(
              Locale.ROOT, "Cannot write %s. Choose another place with --out or --json.", file));
    }
  }
}

package org.upgradetck.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.upgradetck.reports.comparison.Comparison;
import org.upgradetck.reports.comparison.Difference;
import org.upgradetck.reports.html.ComparisonReport;
import org.upgradetck.reports.html.DifferenceReport;
import org.upgradetck.reports.json.ComparisonJson;
import org.upgradetck.reports.markdown.ComparisonMarkdown;
import org.upgradetck.reports.markdown.DifferenceMarkdown;
import org.upgradetck.reports.terminal.ComparisonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code upgrade-tck compare}: stored runs side by side, or what changed between two of them. */
@Command(
    name = "compare",
    description = {
      "Compare stored runs: two of one server tell what was fixed and broken, others stand side by"
          + " side."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footerHeading = "%nExit codes:%n",
    footer = {
      "  0  compared, whatever came of it",
      "  1  with --fail-on-broken: a row fails that did not before",
      "  3  a file is no run, or bad usage"
    })
final class CompareCommand implements Callable<Integer> {

  private static final int MOST_RUNS = 64;

  /** How a comparison can be told. */
  enum Format {
    html,
    markdown,
    json,
    text
  }

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "1..*",
      paramLabel = "[NAME=]RUN.json",
      description = {
        "Files run.json, or run.json.gz, that runs left: two to " + MOST_RUNS + ".",
        "A run that is given no name is called after its file, its folder, or its target."
      })
  private List<String> files = List.of();

  @Option(
      names = "--diff",
      negatable = true,
      description = {
        "Tell what changed from the first of two runs to the second",
        "(default: if both are of the same target)."
      })
  private @Nullable Boolean diff;

  @Option(
      names = "--fail-on-broken",
      description = "Answer with 1 if a row fails that did not before; takes two runs.")
  private boolean failOnBroken;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the files go (default: ${DEFAULT-VALUE}).",
      defaultValue = "upgrade-tck-comparison")
  private Path out = Path.of("upgrade-tck-comparison");

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      split = ",",
      description = {
        "What to write: ${COMPLETION-CANDIDATES} (default: all).",
        "text is printed, all others are files."
      })
  private Set<Format> formats = EnumSet.allOf(Format.class);

  @Mixin private ColourOption colour = new ColourOption();

  @Override
  public Integer call() throws CommandFailure {
    if (failOnBroken && Boolean.FALSE.equals(diff)) {
      throw new CommandFailure(
          ExitCode.USAGE, "--fail-on-broken is about what changed; leave out --no-diff.");
    }
    if (files.size() < 2 || files.size() > MOST_RUNS) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "Name two to " + MOST_RUNS + " runs to compare, not " + files.size() + ".");
    }
    boolean asked = failOnBroken || Boolean.TRUE.equals(diff);
    if (asked && files.size() != 2) {
      throw new CommandFailure(
          ExitCode.USAGE,
          (failOnBroken ? "--fail-on-broken" : "--diff")
              + " takes two runs, the earlier and the later.");
    }
    List<StoredRuns.Stored> runs = stored();
    return asked || isOfOneTarget(runs) ? difference(runs.get(0), runs.get(1)) : comparison(runs);
  }

  private List<StoredRuns.Stored> stored() throws CommandFailure {
    try {
      return StoredRuns.read(files);
    } catch (InvalidPathException e) {
      throw new CommandFailure(ExitCode.USAGE, "Not a file name: " + e.getReason() + ".", e);
    }
  }

  private boolean isOfOneTarget(List<StoredRuns.Stored> runs) {
    return diff == null
        && runs.size() == 2
        && runs.get(0).run().target().uri().equals(runs.get(1).run().target().uri());
  }

  private int difference(StoredRuns.Stored before, StoredRuns.Stored after) throws CommandFailure {
    Difference difference =
        Difference.between(
            new Difference.Side(before.name(), before.run()),
            new Difference.Side(after.name(), after.run()));
    print(ComparisonText.render(difference, colour.style()));
    write(Format.html, "difference.html", () -> utf8(DifferenceReport.render(difference)));
    write(Format.markdown, "difference.md", () -> utf8(DifferenceMarkdown.render(difference)));
    write(Format.json, "difference.json", () -> ComparisonJson.toBytes(difference));
    return failOnBroken && difference.isWorse()
        ? ExitCode.BROKEN.number()
        : ExitCode.CONFORMANT.number();
  }

  private int comparison(List<StoredRuns.Stored> runs) throws CommandFailure {
    Comparison comparison =
        new Comparison("", runs.stream().map(CompareCommand::column).toList(), List.of());
    print(ComparisonText.render(comparison, colour.style()));
    write(Format.html, "comparison.html", () -> utf8(ComparisonReport.render(comparison)));
    write(Format.markdown, "comparison.md", () -> utf8(ComparisonMarkdown.render(comparison)));
    write(Format.json, "comparison.json", () -> ComparisonJson.toBytes(comparison));
    return ExitCode.CONFORMANT.number();
  }

  private static Comparison.Column column(StoredRuns.Stored stored) {
    return new Comparison.Column(
        stored.id(),
        stored.name(),
        "",
        Optional.empty(),
        String.format(
            Locale.ROOT,
            "%s, %s, catalogue %s",
            stored.run().target().uri(),
            stored.run().startedAt().atZone(ZoneOffset.UTC).toLocalDate(),
            stored.run().tool().catalogue()),
        Optional.empty(),
        Optional.empty(),
        stored.run());
  }

  private void print(String text) {
    if (formats.contains(Format.text)) {
      PrintWriter terminal = spec.commandLine().getOut();
      terminal.print(text);
      terminal.flush();
    }
  }

  /** Makes the octets of a file. */
  private interface Content {
    byte[] octets();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void write(Format format, String name, Content content) throws CommandFailure {
    if (!formats.contains(format)) {
      return;
    }
    Path file = out.resolve(name);
    try {
      Files.createDirectories(out);
      Files.write(file, content.octets());
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "Cannot write " + file + ". Choose another folder with --out, or make it writable.",
          e);
    }
    spec.commandLine().getOut().println(file);
    spec.commandLine().getOut().flush();
  }
}

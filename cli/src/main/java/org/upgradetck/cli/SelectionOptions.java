package org.upgradetck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.upgradetck.suites.catalogue.Catalogue;
import org.upgradetck.suites.select.NothingMatched;
import org.upgradetck.suites.select.Plan;
import org.upgradetck.suites.select.Selection;
import picocli.CommandLine.Option;

/** The options that choose rows. */
final class SelectionOptions {

  @Option(
      names = "--select",
      paramLabel = "PATTERN",
      description = {
        "Run only what matches: an id (* any one part, ** any parts), level:should,"
            + " tag:subprotocol, or @FILE with one pattern a line. Repeatable."
      })
  private List<String> select = new ArrayList<>();

  @Option(
      names = "--skip",
      paramLabel = "PATTERN",
      description = "Leave out what matches. Repeatable.")
  private List<String> skip = new ArrayList<>();

  @Option(names = "--slow", description = "Run the cases that take real seconds, too.")
  private boolean slow;

  /** The rows chosen from the catalogue. */
  Plan plan(Catalogue catalogue) throws CommandFailure {
    return plan(catalogue, slow);
  }

  /** The rows chosen from the catalogue, slow ones too where so said. */
  Plan plan(Catalogue catalogue, boolean withSlow) throws CommandFailure {
    try {
      return new Selection(expanded(select), expanded(skip), withSlow).from(catalogue);
    } catch (NothingMatched e) {
      throw new CommandFailure(ExitCode.NOTHING_SELECTED, String.valueOf(e.getMessage()), e);
    }
  }

  private static List<String> expanded(List<String> patterns) throws CommandFailure {
    List<String> expanded = new ArrayList<>();
    for (String pattern : patterns) {
      if (pattern.startsWith("@")) {
        expanded.addAll(readPatterns(Path.of(pattern.substring(1))));
      } else {
        expanded.add(pattern);
      }
    }
    return expanded;
  }

  private static List<String> readPatterns(Path file) throws CommandFailure {
    try {
      List<String> patterns =
          Files.readAllLines(file).stream()
              .map(String::strip)
              .filter(line -> !line.isEmpty() && !line.startsWith("#"))
              .toList();
      if (patterns.isEmpty()) {
        throw new CommandFailure(ExitCode.NOTHING_SELECTED, file + " holds no pattern.");
      }
      return patterns;
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.USAGE, "Cannot read the patterns in " + file + ". Does the file exist?", e);
    }
  }
}

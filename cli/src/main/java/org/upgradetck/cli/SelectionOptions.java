package org.upgradetck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.upgradetck.cli.config.ConfigFile;
import org.upgradetck.suites.catalogue.Catalogue;
import org.upgradetck.suites.select.EditDistance;
import org.upgradetck.suites.select.NothingMatched;
import org.upgradetck.suites.select.Plan;
import org.upgradetck.suites.select.ReadyProfile;
import org.upgradetck.suites.select.Selection;
import picocli.CommandLine.Option;

/** The options that choose rows. */
final class SelectionOptions {

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      split = ",",
      description = {
        "Run only what belongs to a profile: core, strict, handshake, http, subprotocols,"
            + " extensions, security, quick (one row of each case), or one of your own in the"
            + " configuration file."
      })
  private List<String> profiles = new ArrayList<>();

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

  /**
   * The rows chosen from the catalogue.
   *
   * @param own profiles that the user made
   */
  Plan plan(Catalogue catalogue, Map<String, ConfigFile.NamedProfile> own) throws CommandFailure {
    return plan(catalogue, own, slow);
  }

  /** The rows chosen from the catalogue, slow ones too where so said. */
  Plan plan(Catalogue catalogue, boolean withSlow) throws CommandFailure {
    return plan(catalogue, Map.of(), withSlow);
  }

  private Plan plan(Catalogue catalogue, Map<String, ConfigFile.NamedProfile> own, boolean withSlow)
      throws CommandFailure {
    List<String> within = new ArrayList<>();
    List<String> without = new ArrayList<>(skip);
    for (String profile : profiles) {
      ConfigFile.NamedProfile mine = own.get(profile);
      if (mine != null) {
        within.addAll(mine.select().isEmpty() ? List.of("**") : mine.select());
        without.addAll(mine.skip());
      } else if (ReadyProfile.named(profile).isPresent()) {
        within.add("tag:" + profile);
      } else {
        throw noSuch(profile, own.keySet());
      }
    }
    try {
      return new Selection(expanded(within), expanded(select), expanded(without), withSlow)
          .from(catalogue);
    } catch (NothingMatched e) {
      throw new CommandFailure(ExitCode.NOTHING_SELECTED, String.valueOf(e.getMessage()), e);
    }
  }

  private static CommandFailure noSuch(String profile, Set<String> own) {
    List<String> known = Stream.concat(ReadyProfile.labels().stream(), own.stream()).toList();
    return new CommandFailure(
        ExitCode.USAGE,
        "There is no profile '"
            + profile
            + "'"
            + EditDistance.nearest(profile, known)
                .map(nearest -> "; did you mean '" + nearest + "'?")
                .orElse("; there are " + String.join(", ", known) + "."));
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

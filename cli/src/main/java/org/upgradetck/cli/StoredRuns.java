package org.upgradetck.cli;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.upgradetck.reports.json.RunJson;
import org.upgradetck.reports.json.UnreadableRun;
import org.upgradetck.reports.model.Run;
import org.upgradetck.reports.text.VisibleText;

/** Stored runs, each with a name: the one given with it, or one made of where it is. */
final class StoredRuns {

  private static final int LONGEST_NAME = 60;
  private static final Pattern NAMED = Pattern.compile("([^=/\\\\]+)=(.+)");
  private static final Pattern STORED = Pattern.compile("(.+?)(\\.json)?(\\.gz)?");
  private static final Pattern UNFIT_FOR_ID = Pattern.compile("[^A-Za-z0-9._-]+");

  /** Names that every run is stored under, and that tell nothing. */
  private static final Set<String> TELL_NOTHING = Set.of("run", "upgrade-tck-report", ".", "..");

  /**
   * A run and its name.
   *
   * @param id a short name that no other of them has, of letters, digits, dot, hyphen and low line
   * @param name its whole name
   * @param run the run
   */
  record Stored(String id, String name, Run run) {}

  private StoredRuns() {}

  /** Reads all of them, each given as {@code FILE} or {@code NAME=FILE}. */
  static List<Stored> read(List<String> arguments) throws CommandFailure {
    List<Stored> all = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (String argument : arguments) {
      Matcher named = NAMED.matcher(argument);
      // A file may have an equals sign in its name.
      boolean hasName = named.matches() && !Files.exists(Path.of(argument));
      Path file = Path.of(hasName ? named.group(2) : argument);
      Run run = read(file);
      String name =
          VisibleText.of(hasName ? named.group(1).strip() : nameOf(file, run), LONGEST_NAME);
      all.add(new Stored(id(name, ids), name, run));
    }
    return List.copyOf(all);
  }

  private static Run read(Path file) throws CommandFailure {
    try {
      return RunJson.read(file);
    } catch (UnreadableRun unreadable) {
      throw new CommandFailure(
          ExitCode.USAGE,
          VisibleText.of(String.valueOf(unreadable.getMessage()))
              + ". Name files run.json, or run.json.gz, that runs left.",
          unreadable);
    }
  }

  private static String nameOf(Path file, Run run) {
    Path whole = file.toAbsolutePath().normalize();
    return informative(whole)
        .or(() -> Optional.ofNullable(whole.getParent()).flatMap(StoredRuns::informative))
        .or(() -> authority(run.target().uri()))
        .orElse("run");
  }

  private static Optional<String> informative(Path place) {
    Path last = place.getFileName();
    if (last == null) {
      return Optional.empty();
    }
    Matcher stored = STORED.matcher(last.toString());
    String name = stored.matches() ? stored.group(1) : last.toString();
    return TELL_NOTHING.contains(name) ? Optional.empty() : Optional.of(name);
  }

  private static Optional<String> authority(String uri) {
    try {
      return Optional.ofNullable(URI.create(uri).getRawAuthority());
    } catch (IllegalArgumentException notAnUri) {
      return Optional.empty();
    }
  }

  private static String id(String name, Set<String> taken) {
    String plain = UNFIT_FOR_ID.matcher(name).replaceAll("-");
    String id = plain;
    for (int i = 2; !taken.add(id.toLowerCase(Locale.ROOT)); i++) {
      id = plain + "-" + i;
    }
    return id;
  }
}

package org.upgradetck.suites.junit.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.upgradetck.suites.catalogue.Catalogue;
import org.upgradetck.suites.language.CatalogueCase;
import org.upgradetck.suites.select.NothingMatched;
import org.upgradetck.suites.select.PlannedRow;
import org.upgradetck.suites.select.Selection;

/**
 * The rows that may run against one target.
 *
 * @param allowed all that match the patterns, slow ones too: a selector may name one of them
 * @param usual ids of those of them that run when nobody names a case
 */
public record Choice(List<PlannedRow> allowed, Set<String> usual) {

  public Choice {
    allowed = List.copyOf(allowed);
    usual = Set.copyOf(usual);
  }

  /** The rows that run when nobody names a case, in the order of the catalogue. */
  public List<PlannedRow> usualRows() {
    return allowed.stream().filter(row -> usual.contains(row.id())).toList();
  }

  /** Everything that is not slow. */
  public static Choice everyUsualRow(Catalogue catalogue) {
    List<PlannedRow> all = new ArrayList<>();
    for (CatalogueCase each : catalogue.cases()) {
      if (!each.declaration().setting().slow()) {
        each.declaration().rows().forEach(row -> all.add(new PlannedRow(each, row)));
      }
    }
    return new Choice(all, all.stream().map(PlannedRow::id).collect(Collectors.toSet()));
  }

  /**
   * What the class and the parameters both choose; what either leaves out is out, and slow cases
   * are in when either says so or has a pattern with their own id.
   *
   * @param ofClass what the test class says; its patterns may be {@code @file}
   * @throws NothingMatched when a pattern matches no row at all
   * @throws IllegalArgumentException when a file of patterns or a parameter cannot be read
   */
  public static Choice of(Catalogue catalogue, Selection ofClass, Parameters parameters)
      throws NothingMatched {
    Selection broad = new Selection(expanded(ofClass.select()), expanded(ofClass.skip()), true);
    Selection narrow =
        new Selection(
            parameters.profiles().stream().map(name -> "tag:" + name).toList(),
            expanded(parameters.select()),
            expanded(parameters.skip()),
            true);
    Set<String> narrowed =
        narrow.from(catalogue).rows().stream().map(PlannedRow::id).collect(Collectors.toSet());
    List<PlannedRow> allowed =
        broad.from(catalogue).rows().stream().filter(row -> narrowed.contains(row.id())).toList();
    boolean slow = ofClass.slow() || parameters.slow();
    Set<String> named = new HashSet<>(broad.select());
    named.addAll(narrow.select());
    Set<String> usual = new HashSet<>();
    for (PlannedRow row : allowed) {
      boolean takesSeconds = row.of().declaration().setting().slow();
      if (slow || !takesSeconds || named.contains(row.id()) || named.contains(row.of().id())) {
        usual.add(row.id());
      }
    }
    return new Choice(allowed, usual);
  }

  private static List<String> expanded(List<String> patterns) {
    List<String> expanded = new ArrayList<>();
    for (String pattern : patterns) {
      if (pattern.startsWith("@")) {
        expanded.addAll(linesOf(Path.of(pattern.substring(1))));
      } else {
        expanded.add(pattern);
      }
    }
    return expanded;
  }

  private static List<String> linesOf(Path file) {
    try {
      List<String> patterns =
          Files.readAllLines(file).stream()
              .map(String::strip)
              .filter(line -> !line.isEmpty() && !line.startsWith("#"))
              .toList();
      if (patterns.isEmpty()) {
        throw new IllegalArgumentException(file + " holds no pattern.");
      }
      return patterns;
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "Cannot read the patterns in " + file + ". Does the file exist?", e);
    }
  }
}

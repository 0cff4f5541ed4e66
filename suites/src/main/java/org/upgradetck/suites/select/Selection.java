package org.upgradetck.suites.select;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.upgradetck.suites.catalogue.Catalogue;
import org.upgradetck.suites.language.CatalogueCase;

/**
 * Which rows to run.
 *
 * @param within patterns of a profile, of which one must match, too; none: everything
 * @param select patterns of which one must match; none: everything
 * @param skip patterns of which none may match
 * @param slow whether cases that take real seconds run too
 */
public record Selection(List<String> within, List<String> select, List<String> skip, boolean slow) {

  /** The default run: everything that is not slow. */
  public static final Selection DEFAULT = new Selection(List.of(), List.of(), false);

  /** A selection without a profile. */
  public Selection(List<String> select, List<String> skip, boolean slow) {
    this(List.of(), select, skip, slow);
  }

  public Selection {
    within = List.copyOf(within);
    select = List.copyOf(select);
    skip = List.copyOf(skip);
  }

  /**
   * The rows chosen from the catalogue. A slow case runs when it is asked for in general or chosen
   * by a pattern with its own id.
   *
   * @throws NothingMatched when a pattern matches no row, or no row is left
   */
  public Plan from(Catalogue catalogue) throws NothingMatched {
    List<PlannedRow> all = new ArrayList<>();
    for (CatalogueCase each : catalogue.cases()) {
      each.declaration().rows().forEach(row -> all.add(new PlannedRow(each, row)));
    }
    List<RowPattern> profile = patterns(within, all);
    List<RowPattern> wanted = patterns(select, all);
    List<RowPattern> unwanted = patterns(skip, all);
    Predicate<PlannedRow> chosen = row -> wanted.isEmpty() || anyMatches(wanted, row);
    List<PlannedRow> rows =
        all.stream()
            .filter(chosen)
            .filter(row -> profile.isEmpty() || anyMatches(profile, row))
            .filter(row -> !anyMatches(unwanted, row))
            .filter(row -> slow || !row.of().declaration().setting().slow() || isNamed(row))
            .toList();
    if (rows.isEmpty()) {
      throw new NothingMatched(
          "The selection leaves no row to run. Loosen --profile, --select or --skip; slow cases need"
              + " --slow.");
    }
    return new Plan(rows);
  }

  private boolean isNamed(PlannedRow row) {
    return Stream.of(row.id(), row.of().id())
        .anyMatch(id -> select.contains(id) || within.contains(id));
  }

  private static boolean anyMatches(List<RowPattern> patterns, PlannedRow row) {
    return patterns.stream().anyMatch(pattern -> pattern.test(row));
  }

  private static List<RowPattern> patterns(List<String> texts, List<PlannedRow> all)
      throws NothingMatched {
    List<RowPattern> patterns = texts.stream().map(RowPattern::parse).toList();
    for (RowPattern pattern : patterns) {
      if (all.stream().noneMatch(pattern)) {
        throw new NothingMatched(
            "No row matches '"
                + pattern
                + "'. 'upgrade-tck list --rows' shows all ids; * stands for one part, ** for any.");
      }
    }
    return patterns;
  }
}

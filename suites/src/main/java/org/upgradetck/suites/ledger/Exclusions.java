package org.upgradetck.suites.ledger;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of the ledger that no case answers for, each with its reason. */
public final class Exclusions {

  private static final int COLUMNS = 3;

  private final Map<String, Exclusion> byRequirement;

  private Exclusions(Map<String, Exclusion> byRequirement) {
    this.byRequirement = byRequirement;
  }

  /**
   * The exclusions that ship with the ledger.
   *
   * @throws IllegalStateException when their data is unsound: that is our own fault
   */
  public static Exclusions load() {
    return parse(Table.rows("exclusions.tsv"));
  }

  /**
   * Reads exclusions from tab-separated lines.
   *
   * @throws IllegalStateException when a line has the wrong number of columns or a reason that is
   *     not of the list, or when an id comes twice
   */
  static Exclusions parse(List<String> lines) {
    Map<String, Exclusion> byRequirement = new LinkedHashMap<>();
    for (String line : lines) {
      List<String> cells = Table.cells(line, COLUMNS);
      Exclusion exclusion =
          new Exclusion(
              cells.get(0),
              Exclusion.Reason.of(cells.get(1))
                  .orElseThrow(() -> new IllegalStateException("no such reason: " + line)),
              cells.get(2));
      if (byRequirement.put(exclusion.requirement(), exclusion) != null) {
        throw new IllegalStateException("excluded twice: " + exclusion.requirement());
      }
    }
    return new Exclusions(byRequirement);
  }

  /** Why this row is excluded, when it is. */
  public Optional<Exclusion> find(String requirement) {
    return Optional.ofNullable(byRequirement.get(requirement));
  }

  /** All of them in the order of the ledger. */
  public Collection<Exclusion> all() {
    return byRequirement.values();
  }
}

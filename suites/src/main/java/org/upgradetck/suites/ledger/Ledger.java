package org.upgradetck.suites.ledger;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every normative statement that bears on protocol upgrade, by its frozen id. */
public final class Ledger {

  private static final String RESOURCE = "ledger.tsv";
  private static final int COLUMNS = 6;

  private final Map<String, Requirement> byId;

  private Ledger(Map<String, Requirement> byId) {
    this.byId = byId;
  }

  /**
   * The ledger that ships with the catalogue.
   *
   * @throws IllegalStateException when its data is unsound: that is our own fault
   */
  public static Ledger load() {
    return parse(Table.rows(RESOURCE));
  }

  /**
   * Reads a ledger from tab-separated lines.
   *
   * @throws IllegalStateException when a line has the wrong number of columns or an id comes twice
   */
  static Ledger parse(List<String> lines) {
    Map<String, Requirement> byId = new LinkedHashMap<>();
    for (String line : lines) {
      List<String> cells = Table.cells(line, COLUMNS);
      Requirement requirement =
          new Requirement(
              cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4), cells.get(5));
      if (byId.put(requirement.id(), requirement) != null) {
        throw new IllegalStateException("twice in the ledger: " + requirement.id());
      }
    }
    return new Ledger(byId);
  }

  /** The requirement with this id. */
  public Optional<Requirement> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** All requirements in the order of the texts. */
  public Collection<Requirement> all() {
    return byId.values();
  }
}

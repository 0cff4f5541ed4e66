package org.upgradetck.suites.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
    try (InputStream data = Ledger.class.getResourceAsStream(RESOURCE)) {
      if (data == null) {
        throw new IllegalStateException("the ledger is missing from the archive");
      }
      return parse(
          new BufferedReader(new InputStreamReader(data, StandardCharsets.UTF_8)).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a ledger from tab-separated lines; the first line is the head of the table.
   *
   * @throws IllegalStateException when a line has the wrong number of columns or an id comes twice
   */
  static Ledger parse(List<String> lines) {
    Map<String, Requirement> byId = new LinkedHashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = new ArrayList<>(List.of(line.split("\t", -1)));
      if (cells.size() != COLUMNS) {
        throw new IllegalStateException("not " + COLUMNS + " columns: " + line);
      }
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

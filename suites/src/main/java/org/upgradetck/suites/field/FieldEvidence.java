package org.upgradetck.suites.field;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All kinds of faults that were seen in the field, by their frozen id. */
public final class FieldEvidence {

  private static final String RESOURCE = "field.tsv";
  private static final int COLUMNS = 8;

  private final Map<String, FaultKind> byId;

  private FieldEvidence(Map<String, FaultKind> byId) {
    this.byId = byId;
  }

  /**
   * The evidence that ships with the catalogue.
   *
   * @throws IllegalStateException when its data is unsound: that is our own fault
   */
  public static FieldEvidence load() {
    try (InputStream data = FieldEvidence.class.getResourceAsStream(RESOURCE)) {
      if (data == null) {
        throw new IllegalStateException("the field evidence is missing from the archive");
      }
      return parse(
          new BufferedReader(new InputStreamReader(data, StandardCharsets.UTF_8)).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads kinds from tab-separated lines; the first line is the head of the table.
   *
   * @throws IllegalStateException when a line has the wrong number of columns or an id comes twice
   */
  static FieldEvidence parse(List<String> lines) {
    Map<String, FaultKind> byId = new LinkedHashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = List.of(line.split("\t", -1));
      if (cells.size() != COLUMNS) {
        throw new IllegalStateException("not " + COLUMNS + " columns: " + line);
      }
      FaultKind kind =
          new FaultKind(
              cells.get(0),
              cells.get(1),
              List.of(cells.get(2).split(", ", -1)),
              cells.get(3),
              cells.get(4),
              cells.get(5),
              cells.get(6),
              Arrays.stream(cells.get(7).split(" ", -1)).map(URI::create).toList());
      if (byId.put(kind.id(), kind) != null) {
        throw new IllegalStateException("twice in the field evidence: " + kind.id());
      }
    }
    return new FieldEvidence(byId);
  }

  /** The kind with this id. */
  public Optional<FaultKind> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** All kinds in the order of their ids. */
  public Collection<FaultKind> all() {
    return byId.values();
  }
}

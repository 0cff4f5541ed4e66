package org.upgradetck.suites.gate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Since which version of the catalogue each row is judged as it is now. A row that is new, or that
 * finds more or less than it did, is not held against those whose baseline is older.
 *
 * @param since versions by the ids of rows
 */
public record RowAges(Map<String, Integer> since) {

  private static final String FILE = "rows.tsv";

  public RowAges {
    since = Map.copyOf(since);
  }

  /**
   * The ages of all rows of the catalogue.
   *
   * @throws IllegalStateException when the table is not in the archive, or is none
   */
  public static RowAges ofCatalogue() {
    Map<String, Integer> since = new LinkedHashMap<>();
    try (InputStream data = RowAges.class.getResourceAsStream(FILE)) {
      if (data == null) {
        throw new IllegalStateException(FILE + " is missing from the archive");
      }
      new BufferedReader(new InputStreamReader(data, StandardCharsets.UTF_8))
          .lines()
          .skip(1)
          .map(line -> line.split("\t", 2))
          .forEach(cells -> since.put(cells[0], Integer.valueOf(cells[1])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new RowAges(since);
  }

  /** Whether a row is younger than a version of the catalogue; one that is not listed is. */
  boolean isNewerThan(int version, String row) {
    return since.getOrDefault(row, Integer.MAX_VALUE) > version;
  }
}

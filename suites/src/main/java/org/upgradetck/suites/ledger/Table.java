package org.upgradetck.suites.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The tables of tab-separated values that lie beside this package. */
final class Table {

  private Table() {}

  /**
   * The lines of a table without its head.
   *
   * @throws IllegalStateException when it is not there
   */
  static List<String> rows(String name) {
    try (InputStream data = Table.class.getResourceAsStream(name)) {
      if (data == null) {
        throw new IllegalStateException(name + " is missing from the archive");
      }
      return new BufferedReader(new InputStreamReader(data, StandardCharsets.UTF_8))
          .lines()
          .skip(1)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The cells of a line.
   *
   * @throws IllegalStateException when there are not that many
   */
  static List<String> cells(String line, int columns) {
    List<String> cells = List.of(line.split("\t", -1));
    if (cells.size() != columns) {
      throw new IllegalStateException("not " + columns + " columns: " + line);
    }
    return cells;
  }
}

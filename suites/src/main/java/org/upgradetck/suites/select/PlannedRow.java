package org.upgradetck.suites.select;

import org.upgradetck.suites.language.CatalogueCase;
import org.upgradetck.suites.language.Row;

/**
 * A row that was chosen.
 *
 * @param of its case
 * @param row the row
 */
public record PlannedRow(CatalogueCase of, Row row) {

  /** The stable id of the row. */
  public String id() {
    return of.idOf(row);
  }
}

package org.upgradetck.suites.select;

import java.util.List;
import org.upgradetck.suites.language.CatalogueCase;

/**
 * The rows chosen for a run, in the order of the catalogue.
 *
 * @param rows the rows
 */
public record Plan(List<PlannedRow> rows) {

  public Plan {
    rows = List.copyOf(rows);
  }

  /** The cases that have a row in the plan. */
  public List<CatalogueCase> cases() {
    return rows.stream().map(PlannedRow::of).distinct().toList();
  }
}

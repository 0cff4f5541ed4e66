package org.upgradetck.suites.select;

import java.util.Set;
import java.util.TreeSet;
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

  /** The tags of its case, and the names of the ready profiles that it belongs to. */
  public Set<String> tags() {
    Set<String> tags = new TreeSet<>(of.tags());
    for (ReadyProfile profile : ReadyProfile.values()) {
      if (profile.holds(this)) {
        tags.add(profile.label());
      }
    }
    return tags;
  }
}

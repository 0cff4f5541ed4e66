package org.upgradetck.suites.junit.engine;

import java.util.List;
import java.util.Optional;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.UniqueId.Segment;
import org.upgradetck.suites.select.PlannedRow;

/**
 * Where a row stands below its target: unique ids made of the parts of the row's own id, so they
 * are as stable as that is.
 *
 * @param row the row
 * @param path its specification, section and case, and itself
 */
record RowPlace(PlannedRow row, List<UniqueId> path) {

  static final String TARGET = "target";
  static final String SPECIFICATION = "specification";
  static final String SECTION = "section";
  static final String CASE = "case";
  static final String ROW = "row";

  static RowPlace of(UniqueId target, PlannedRow row) {
    String[] parts = row.of().id().split("/", 3);
    UniqueId specification = target.append(SPECIFICATION, parts[0]);
    UniqueId section = specification.append(SECTION, parts[1]);
    UniqueId ofCase = section.append(CASE, parts[2]);
    return new RowPlace(
        row, List.of(specification, section, ofCase, ofCase.append(ROW, row.row().key())));
  }

  /** The unique id of the row. */
  UniqueId id() {
    return path.get(path.size() - 1);
  }

  /** The part of the path below this one, which may be the target; empty below another. */
  Optional<UniqueId> below(UniqueId container) {
    if (path.get(0).removeLastSegment().equals(container)) {
      return Optional.of(path.get(0));
    }
    int at = path.indexOf(container);
    return at < 0 || at == path.size() - 1 ? Optional.empty() : Optional.of(path.get(at + 1));
  }

  /** The id of the row in the catalogue that a unique id speaks of; empty when of none. */
  static Optional<String> rowIn(UniqueId id) {
    List<Segment> segments = id.getSegments();
    int last = segments.size() - 1;
    if (last < 4 || !segments.get(last).getType().equals(ROW)) {
      return Optional.empty();
    }
    return Optional.of(
        "%s/%s/%s#%s"
            .formatted(
                segments.get(last - 3).getValue(),
                segments.get(last - 2).getValue(),
                segments.get(last - 1).getValue(),
                segments.get(last).getValue()));
  }
}

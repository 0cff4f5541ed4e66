package org.upgradetck.suites.junit.engine;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.upgradetck.suites.select.PlannedRow;

/** A row: a test. */
final class RowDescriptor extends AbstractTestDescriptor {

  private final PlannedRow row;

  /**
   * A row.
   *
   * @param type the class that names the target; without one the row is at home in its chapter
   */
  RowDescriptor(UniqueId uniqueId, PlannedRow row, Optional<Class<?>> type) {
    super(
        uniqueId,
        row.row().key() + " (" + row.row().words() + ")",
        // A class alone would make Surefire count all rows as one test.
        MethodSource.from(type.orElse(row.of().chapter().getClass()).getName(), methodOf(row)));
    this.row = row;
  }

  private static String methodOf(PlannedRow row) {
    return row.of().field() + "#" + row.row().key();
  }

  PlannedRow row() {
    return row;
  }

  @Override
  public String getLegacyReportingName() {
    return methodOf(row);
  }

  @Override
  public Set<TestTag> getTags() {
    return row.tags().stream().map(TestTag::create).collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Type getType() {
    return Type.TEST;
  }
}

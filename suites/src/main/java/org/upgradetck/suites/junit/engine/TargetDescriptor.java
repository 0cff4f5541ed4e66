package org.upgradetck.suites.junit.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.upgradetck.suites.select.PlannedRow;

/** One target with the rows that may run against it. */
final class TargetDescriptor extends AbstractTestDescriptor {

  private final TargetPlan plan;
  private final Map<UniqueId, List<RowPlace>> under = new HashMap<>();

  TargetDescriptor(UniqueId uniqueId, TargetPlan plan) {
    super(
        uniqueId,
        plan.type().map(Class::getSimpleName).orElse("The default target"),
        plan.type().<TestSource>map(ClassSource::from).orElse(null));
    this.plan = plan;
    for (PlannedRow row : plan.choice().allowed()) {
      RowPlace place = RowPlace.of(uniqueId, row);
      under.computeIfAbsent(uniqueId, id -> new ArrayList<>()).add(place);
      place.path().forEach(id -> under.computeIfAbsent(id, key -> new ArrayList<>()).add(place));
    }
  }

  TargetPlan plan() {
    return plan;
  }

  /** The rows that may run here and stand under this id. */
  List<RowPlace> under(UniqueId container) {
    return under.getOrDefault(container, List.of());
  }

  /**
   * The ids one step below this one. Slow rows are only found below their case: whoever asks for
   * less than a case does not ask for them.
   */
  Stream<UniqueId> childrenOf(UniqueId container, boolean namedCase) {
    Set<String> usual = plan.choice().usual();
    return under(container).stream()
        .filter(place -> namedCase || usual.contains(place.row().id()))
        .flatMap(place -> place.below(container).stream())
        .distinct();
  }

  @Override
  public String getLegacyReportingName() {
    return plan.type().map(Class::getName).orElse(getDisplayName());
  }

  @Override
  public Type getType() {
    return Type.CONTAINER;
  }
}

package org.upgradetck.suites.junit.engine;

import java.util.Optional;
import org.upgradetck.suites.catalogue.Catalogue;
import org.upgradetck.suites.junit.session.Choice;
import org.upgradetck.suites.junit.session.Parameters;
import org.upgradetck.suites.junit.session.TargetSource;
import org.upgradetck.suites.script.Settings;
import org.upgradetck.suites.select.NothingMatched;
import org.upgradetck.suites.select.Selection;

/**
 * What is to be done with one target, known before it is started.
 *
 * @param type the class that says so; none for the default target
 * @param choice the rows
 * @param baseline the file of what is accepted for now, as the class names it
 * @param source where the target comes from
 * @param settings what is known of it
 * @param parameters how it is run
 */
record TargetPlan(
    Optional<Class<?>> type,
    Choice choice,
    Optional<String> baseline,
    TargetSource source,
    Settings settings,
    Parameters parameters) {

  /** The plan for the target that the parameters name, or for the bundled server. */
  static TargetPlan ofDefault(Catalogue catalogue, Parameters parameters) {
    return of(Optional.empty(), catalogue, parameters);
  }

  /** The plan of a class. */
  static TargetPlan of(ConformanceClass type, Catalogue catalogue, Parameters parameters) {
    return of(Optional.of(type), catalogue, parameters);
  }

  private static TargetPlan of(
      Optional<ConformanceClass> type, Catalogue catalogue, Parameters parameters) {
    Optional<Class<?>> javaType = type.map(ConformanceClass::type);
    Optional<Settings> said = type.flatMap(ConformanceClass::settings);
    try {
      Choice choice =
          Choice.of(
              catalogue,
              type.map(ConformanceClass::selection).orElse(Selection.DEFAULT),
              parameters);
      Optional<TargetSource> source =
          type.flatMap(ConformanceClass::target)
              .or(() -> parameters.target().map(uri -> () -> TargetSource.at(uri)));
      Settings known = said.orElse(source.isPresent() ? Settings.NONE : Settings.BUNDLED);
      return new TargetPlan(
          javaType,
          choice,
          type.flatMap(ConformanceClass::baseline),
          source.orElse(TargetSource::bundled),
          parameters.settingsOr(known),
          parameters);
    } catch (NothingMatched | IllegalArgumentException e) {
      // A mistake must not end as a test class without tests: its rows are listed all the same,
      // and in place of the target's start stands what is wrong.
      return new TargetPlan(
          javaType,
          Choice.everyUsualRow(catalogue),
          Optional.empty(),
          () -> {
            throw e;
          },
          Settings.NONE,
          parameters);
    }
  }
}

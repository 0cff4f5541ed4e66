package org.upgradetck.suites.junit.session;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.upgradetck.fixtures.http.FieldLine;
import org.upgradetck.fixtures.target.Target;
import org.upgradetck.fixtures.target.UnusableTarget;
import org.upgradetck.fixtures.wire.Dialler;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.TargetInfo;
import org.upgradetck.reports.redact.Redaction;
import org.upgradetck.suites.run.RunListener;
import org.upgradetck.suites.run.Runner;
import org.upgradetck.suites.run.Stop;
import org.upgradetck.suites.script.Cast;
import org.upgradetck.suites.script.Credentials;
import org.upgradetck.suites.script.Settings;
import org.upgradetck.suites.select.Plan;
import org.upgradetck.suites.select.PlannedRow;
import org.upgradetck.suites.survey.Survey;

/**
 * One run against one target.
 *
 * @param target the target
 * @param settings what is known of it
 * @param parameters how it is run
 */
public record Session(Target target, Settings settings, Parameters parameters) {

  private static final List<String> SECRET_WORDS =
      List.of("auth", "cookie", "token", "key", "secret", "password", "session", "jwt");

  /**
   * Runs the rows. Secrets of the target are taken out of all results.
   *
   * @param listener hears of the run while it goes on
   * @throws UnusableTarget when the target cannot be reached in the way that is asked for
   * @throws IllegalArgumentException when a parameter cannot be read
   * @throws IllegalStateException when a row could not be played through our own fault
   */
  public Runner.Completed run(Plan plan, RunListener listener, Stop stop) throws UnusableTarget {
    Target waiting = target.withWaits(parameters.waitsOr(target.waits()));
    Cast cast = Cast.of(waiting, settings, RandomGenerator.getDefault().nextLong());
    Redaction redaction =
        new Redaction(secrets())
            .knowing(new TargetInfo(target.uri().toString(), Map.of(), Map.of()));
    Runner.Completed completed =
        new Runner(Dialler.to(waiting), cast, parameters.pace())
            .run(plan, new Redacting(listener, redaction), stop);
    return new Runner.Completed(
        completed.survey(),
        completed.results().stream().map(redaction::apply).toList(),
        completed.interrupted());
  }

  private Set<String> secrets() {
    Set<String> secrets = new LinkedHashSet<>();
    for (FieldLine line : target.fixedFields()) {
      String name = line.nameText().toLowerCase(Locale.ROOT);
      if (SECRET_WORDS.stream().anyMatch(name::contains)) {
        secrets.add(line.valueText());
      }
    }
    settings.credentials().map(Credentials::value).ifPresent(secrets::add);
    return secrets;
  }

  /** Lets nobody hear what is nobody's business. */
  private record Redacting(RunListener listener, Redaction redaction) implements RunListener {

    @Override
    public void surveyed(Survey survey) {
      listener.surveyed(survey);
    }

    @Override
    public void began(PlannedRow row) {
      listener.began(row);
    }

    @Override
    public void judged(Result result) {
      listener.judged(redaction.apply(result));
    }
  }
}

package org.upgradetck.suites.survey;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.upgradetck.fixtures.target.Waits;
import org.upgradetck.reports.model.TargetInfo;
import org.upgradetck.suites.language.Feature;
import org.upgradetck.suites.play.Exchange;
import org.upgradetck.suites.play.Patience;
import org.upgradetck.suites.play.Take;

/**
 * What was found before the first row.
 *
 * @param control the plain handshake, followed to its end
 * @param waits the waits of the run, fitted to the measured round trip
 * @param patience how far an accepted handshake is worth following
 * @param features what may be needed, and whether it is there
 * @param choices what the target chose where the texts leave a choice, in words
 * @param takes everything that the survey played, for the cases that watch
 */
public record Survey(
    Take control,
    Waits waits,
    Patience patience,
    Map<Feature, Availability> features,
    Map<String, String> choices,
    List<Take> takes) {

  public Survey {
    features = Map.copyOf(features);
    choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
    takes = List.copyOf(takes);
  }

  /** Why a request for an upgrade may never arrive at the target, where it looks like that. */
  public Optional<String> lostUpgrade() {
    return Optional.ofNullable(choices.get(TargetInfo.LOST_UPGRADE));
  }

  /** The exchange of the plain handshake. */
  public Exchange handshake() {
    return control.last();
  }

  /** Whether something that may be needed is there. */
  public sealed interface Availability {
    /** It is there. */
    record Available() implements Availability {}

    /** It is not: the rows are skipped for this reason. */
    record Absent(String reason) implements Availability {}

    /** It could not be found out: the rows are inconclusive for this reason. */
    record Unknown(String reason) implements Availability {}
  }
}

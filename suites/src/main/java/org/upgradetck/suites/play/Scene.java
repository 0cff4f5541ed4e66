package org.upgradetck.suites.play;

import java.util.List;
import java.util.Optional;
import org.upgradetck.suites.script.Cast;

/**
 * All that an expectation can look at: the control, the row, and the control asked for again
 * afterwards.
 *
 * @param cast what the script was played with
 * @param control the control; absent in the survey and for cases that watch
 * @param row the row itself
 * @param followUp the control again after the row, where that was wanted
 */
public record Scene(Cast cast, Optional<Take> control, Take row, Optional<Take> followUp) {

  /** The exchange that the row is about. */
  public Exchange last() {
    return row.last();
  }

  /** This scene narrowed to one of its exchanges. */
  public Scene with(Exchange exchange) {
    return new Scene(cast, control, new Take(List.of(exchange), row.transcripts()), followUp);
  }
}

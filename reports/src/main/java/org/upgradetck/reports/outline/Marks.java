package org.upgradetck.reports.outline;

import java.util.List;
import java.util.stream.Stream;
import org.upgradetck.reports.model.Result;

/** The places in the conversations of a row that the eye should go to. */
public final class Marks {

  private Marks() {}

  /** What was changed in the request, and what in the answer deviates. */
  public static List<Mark> of(Result row) {
    return Stream.concat(ChangedOctets.of(row).stream(), DeviatingLines.of(row).stream()).toList();
  }
}

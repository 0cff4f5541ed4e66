package org.upgradetck.suites.run;

import java.time.Duration;

/**
 * How hard the target is worked.
 *
 * @param parallel how many rows are on the wire at the same time
 * @param deadline after which no row is begun or waited for any more
 */
public record Pace(int parallel, Duration deadline) {

  /** 64 rows at a time, ten minutes in all. */
  public static final Pace DEFAULT = new Pace(64, Duration.ofMinutes(10));

  public Pace {
    if (parallel < 1) {
      throw new IllegalArgumentException("at least one row at a time");
    }
  }
}

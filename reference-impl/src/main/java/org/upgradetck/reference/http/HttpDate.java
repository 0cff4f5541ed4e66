package org.upgradetck.reference.http;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as HTTP writes them: IMF-fixdate (RFC 9110 5.6.7). */
public final class HttpDate {

  private static final DateTimeFormatter IMF_FIXDATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
          .withZone(ZoneOffset.UTC);

  private HttpDate() {}

  /** That time, to the second. */
  public static String of(Instant time) {
    return IMF_FIXDATE.format(time);
  }

  /** The time it is. */
  public static String now() {
    return of(Instant.now());
  }
}

package org.upgradetck.reports.markdown;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Keeps a report small enough for the summary of a build, which takes 1 MiB. */
final class Cut {

  private static final String SAID =
      "\n\n_The report was cut here because of its size; the stored run holds everything._\n";

  private Cut() {}

  /** Cuts between lines: half an escaped character would be an unescaped one. */
  static String within(int mostOctets, String report) {
    byte[] octets = report.getBytes(UTF_8);
    if (octets.length <= mostOctets) {
      return report;
    }
    int end = mostOctets - SAID.getBytes(UTF_8).length;
    while (octets[end] != '\n') {
      end--;
    }
    return new String(octets, 0, end, UTF_8) + SAID;
  }
}

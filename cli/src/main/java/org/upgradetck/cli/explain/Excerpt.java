package org.upgradetck.cli.explain;

import java.util.List;

/**
 * Which lines of a request are shown: all of a usual one, and the ends of one that was made long on
 * purpose.
 *
 * @param from where the lines begin that are left out
 * @param to behind the last of them; as {@code from} when none is
 */
record Excerpt(int from, int to) {

  private static final int MOST = 60;
  private static final int AT_THE_BEGINNING = 30;
  private static final int AT_THE_END = 10;

  static Excerpt of(List<SentLine> lines) {
    return lines.size() <= MOST
        ? new Excerpt(lines.size(), lines.size())
        : new Excerpt(AT_THE_BEGINNING, lines.size() - AT_THE_END);
  }

  boolean leavesOut(int index) {
    return index >= from && index < to;
  }

  /** What is left out of these lines, in words. */
  String inWords(List<SentLine> lines) {
    int octets =
        lines.subList(from, to).stream()
            .filter(SentLine::isSent)
            .mapToInt(line -> line.octets().length())
            .sum();
    return "... " + (to - from) + " lines with " + octets + " octets are left out here ...";
  }
}

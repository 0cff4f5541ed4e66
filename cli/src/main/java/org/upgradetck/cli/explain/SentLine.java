package org.upgradetck.cli.explain;

import java.util.ArrayList;
import java.util.List;
import org.upgradetck.fixtures.bytes.Bytes;

/**
 * One line of a request beside the line that the control has in its place.
 *
 * @param change how it differs
 * @param octets the line with its end
 */
record SentLine(Change change, Bytes octets) {

  /** How a line differs from the control. */
  enum Change {
    /** The control has the same line. */
    NONE,
    /** Only this request has it. */
    ONLY_HERE,
    /** Only the control has it: it is not sent here. */
    ONLY_IN_CONTROL
  }

  /** Whether the line goes over the wire. */
  boolean isSent() {
    return change != Change.ONLY_IN_CONTROL;
  }

  /** The lines of a request that is not compared with anything. */
  static List<SentLine> plain(List<Bytes> lines) {
    return lines.stream().map(line -> new SentLine(Change.NONE, line)).toList();
  }

  /** The lines of both, in order: the longest sequence that both share, and what is beside it. */
  static List<SentLine> compared(List<Bytes> control, List<Bytes> here) {
    int[][] shared = new int[control.size() + 1][here.size() + 1];
    for (int i = control.size() - 1; i >= 0; i--) {
      for (int j = here.size() - 1; j >= 0; j--) {
        shared[i][j] =
            control.get(i).equals(here.get(j))
                ? shared[i + 1][j + 1] + 1
                : Math.max(shared[i + 1][j], shared[i][j + 1]);
      }
    }
    List<SentLine> lines = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < control.size() || j < here.size()) {
      boolean bothLeft = i < control.size() && j < here.size();
      if (bothLeft && control.get(i).equals(here.get(j))) {
        lines.add(new SentLine(Change.NONE, here.get(j)));
        i++;
        j++;
      } else if (j == here.size() || (bothLeft && shared[i + 1][j] >= shared[i][j + 1])) {
        lines.add(new SentLine(Change.ONLY_IN_CONTROL, control.get(i)));
        i++;
      } else {
        lines.add(new SentLine(Change.ONLY_HERE, here.get(j)));
        j++;
      }
    }
    return lines;
  }
}

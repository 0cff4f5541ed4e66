package org.upgradetck.suites.script;

import java.util.ArrayList;
import java.util.List;
import org.upgradetck.fixtures.bytes.Bytes;

/**
 * Where a request is cut in two segments.
 *
 * @param after the text behind whose first occurrence, after the cut before, this cut falls
 */
public record Cut(String after) {

  /**
   * The octets in pieces, cut at each of the places in turn.
   *
   * @throws IllegalStateException when a text does not occur: the declaration is wrong
   */
  static List<Bytes> pieces(Bytes octets, List<Cut> cuts) {
    List<Bytes> pieces = new ArrayList<>();
    int from = 0;
    for (Cut cut : cuts) {
      int at = cut.positionIn(octets, from);
      if (at <= from || at >= octets.length()) {
        throw new IllegalStateException("nothing to cut after " + cut.after());
      }
      pieces.add(octets.slice(from, at));
      from = at;
    }
    pieces.add(octets.from(from));
    return pieces;
  }

  private int positionIn(Bytes octets, int from) {
    Bytes needle = Bytes.latin1(after);
    int found = octets.indexOf(needle, from);
    return found < 0 ? -1 : found + needle.length();
  }
}

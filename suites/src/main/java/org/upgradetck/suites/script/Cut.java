package org.upgradetck.suites.script;

import java.util.ArrayList;
import java.util.List;
import org.upgradetck.fixtures.bytes.Bytes;

/**
 * Where a request is cut in two segments: at the bar in {@code "Sec-WebSocket-K|ey"}.
 *
 * @param before the text in front of the cut
 * @param behind the text behind it
 */
public record Cut(String before, String behind) {

  /**
   * Reads a place.
   *
   * @param place a text of the request with a bar where the cut falls
   */
  public static Cut at(String place) {
    int bar = place.indexOf('|');
    if (bar < 0) {
      throw new IllegalArgumentException("no | in " + place);
    }
    return new Cut(place.substring(0, bar), place.substring(bar + 1));
  }

  /**
   * The octets in pieces, cut at the first occurrence of each place behind the one before it.
   *
   * @throws IllegalStateException when a place does not occur: the declaration is wrong
   */
  static List<Bytes> pieces(Bytes octets, List<Cut> cuts) {
    List<Bytes> pieces = new ArrayList<>();
    int from = 0;
    for (Cut cut : cuts) {
      int found = octets.indexOf(Bytes.latin1(cut.before + cut.behind), from);
      if (found < 0) {
        throw new IllegalStateException("nothing to cut at " + cut.before + "|" + cut.behind);
      }
      int at = found + cut.before.length();
      pieces.add(octets.slice(from, at));
      from = at;
    }
    pieces.add(octets.from(from));
    return pieces;
  }
}

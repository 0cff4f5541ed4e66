package org.upgradetck.reports.redact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A part of a text.
 *
 * @param begin index of the first character
 * @param end index after the last
 */
record Span(int begin, int end) {

  /** The same characters as spans in order that neither touch nor overlap. */
  static List<Span> merged(List<Span> spans) {
    List<Span> merged = new ArrayList<>();
    for (Span next : spans.stream().sorted(Comparator.comparingInt(Span::begin)).toList()) {
      Span last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null && next.begin() <= last.end()) {
        merged.set(merged.size() - 1, new Span(last.begin(), Math.max(last.end(), next.end())));
      } else {
        merged.add(next);
      }
    }
    return merged;
  }
}

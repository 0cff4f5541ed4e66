package org.upgradetck.suites.language;

import java.util.List;
import org.upgradetck.fixtures.bytes.Bytes;

/**
 * A parameter with a key of its own, for values whose letters a row key does not allow.
 *
 * @param key the row key
 * @param values the value; several where the field stands on several lines
 */
public record Keyed(String key, List<String> values) {

  public Keyed {
    values = List.copyOf(values);
  }

  /**
   * The parameter as it reads; octets beyond ASCII are spelt out, for words go into every report.
   */
  String words() {
    return String.join(" | ", values.stream().map(Keyed::spelt).toList());
  }

  private static String spelt(String value) {
    return value.chars().allMatch(c -> c >= ' ' && c < 0x7f)
        ? value
        : Bytes.latin1(value).visible();
  }
}

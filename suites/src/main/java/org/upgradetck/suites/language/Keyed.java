package org.upgradetck.suites.language;

import java.util.List;

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

  /** The parameter as it reads. */
  String words() {
    return String.join(" | ", values);
  }
}

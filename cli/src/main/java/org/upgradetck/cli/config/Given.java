package org.upgradetck.cli.config;

import java.util.List;

/**
 * The value of a setting, and who gave it.
 *
 * @param values as they would be typed; a flag has {@code true} or {@code false}
 * @param origin for people: {@code upgrade-tck.yaml, line 4}
 */
public record Given(List<String> values, String origin) {

  public Given {
    values = List.copyOf(values);
  }
}

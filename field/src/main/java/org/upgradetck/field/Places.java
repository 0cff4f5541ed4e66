package org.upgradetck.field;

import java.util.List;
import java.util.Map;

/**
 * The places in commands and templates, such as <code>{port}</code>, and what is to stand there.
 *
 * @param values what is to stand there, by the name of the place
 */
record Places(Map<String, String> values) {

  Places {
    values = Map.copyOf(values);
  }

  /** A text with all its places filled in. */
  String in(String text) {
    String filled = text;
    for (Map.Entry<String, String> place : values.entrySet()) {
      filled = filled.replace("{" + place.getKey() + "}", place.getValue());
    }
    return filled;
  }

  /** A command with all its places filled in. */
  List<String> in(List<String> command) {
    return command.stream().map(this::in).toList();
  }
}

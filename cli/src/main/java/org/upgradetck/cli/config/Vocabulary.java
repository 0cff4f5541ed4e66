package org.upgradetck.cli.config;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What can be said. The names are those of the options of the command line.
 *
 * @param settings the kind of each, by its name
 * @param ofTarget those of them that are about one target, and may differ between several
 */
public record Vocabulary(Map<String, Kind> settings, Set<String> ofTarget) {

  /** What a setting takes. */
  public enum Kind {
    /** Yes or no. */
    FLAG,
    /** One value. */
    TEXT,
    /** Several. */
    LIST
  }

  public Vocabulary {
    settings = Map.copyOf(settings);
    ofTarget = Set.copyOf(ofTarget);
  }

  /** The same with one setting more. */
  public Vocabulary with(String name, Kind kind) {
    Map<String, Kind> more = new HashMap<>(settings);
    more.put(name, kind);
    return new Vocabulary(more, ofTarget);
  }
}

package org.upgradetck.cli;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Short names for targets, no two alike: they become names of folders and of baselines. */
final class TargetNames {

  private static final int MOST = 64;

  private final Set<String> ofFile;

  /** In lower case: some systems of files see no difference. */
  private final Set<String> taken = new HashSet<>();

  /**
   * Names.
   *
   * @param ofFile those in the configuration file, which no URI may take
   */
  TargetNames(Set<String> ofFile) {
    this.ofFile =
        ofFile.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
  }

  /** The name of a target of the file: its own, but for a target that is named twice. */
  String ofNamed(String name) {
    return free(name, Set.of());
  }

  /** A name for a target that was given by its URI, without scheme and query. */
  String ofUri(String target) {
    String plain =
        target
            .replaceFirst("^[A-Za-z]+://", "")
            .replaceFirst("[?#].*$", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9._-]+", "-")
            .replaceAll("^[^a-z0-9]+|-+$", "");
    String start = plain.isEmpty() ? "target" : plain.substring(0, Math.min(MOST, plain.length()));
    return free(start, ofFile);
  }

  private String free(String start, Set<String> notThese) {
    String name = start;
    for (int i = 2;
        notThese.contains(name.toLowerCase(Locale.ROOT))
            || !taken.add(name.toLowerCase(Locale.ROOT));
        i++) {
      name = start + "-" + i;
    }
    return name;
  }
}

package org.upgradetck.cli;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Short names for targets, no two alike: they become names of folders and of baselines. */
final class TargetNames {

  private static final int MOST = 64;

  private final Set<String> taken = new HashSet<>();

  /** A name for a target that was given by its name or by its URI, without scheme and query. */
  String of(String target) {
    String plain =
        target
            .replaceFirst("^[A-Za-z]+://", "")
            .replaceFirst("[?#].*$", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9._-]+", "-")
            .replaceAll("^[^a-z0-9]+|-+$", "");
    String start = plain.isEmpty() ? "target" : plain.substring(0, Math.min(MOST, plain.length()));
    String name = start;
    for (int i = 2; !taken.add(name); i++) {
      name = start + "-" + i;
    }
    return name;
  }
}

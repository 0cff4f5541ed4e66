package org.upgradetck.field;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders that are thrown away. */
final class Scratch {

  private Scratch() {}

  /**
   * Deletes a folder and all in it, as far as that can be done: a server that has just ended may
   * still write, and what it leaves is no reason to lose what was measured.
   */
  static void delete(Path folder) {
    List<Path> all;
    try (Stream<Path> files = Files.walk(folder)) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    } catch (IOException | UncheckedIOException leftBehind) {
      return;
    }
    all.forEach(file -> file.toFile().delete());
  }
}

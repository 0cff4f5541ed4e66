package org.upgradetck.suites.select;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** How far two words are apart, for suggestions. */
public final class EditDistance {

  /** One wrong character in so many is a slip. */
  private static final int CHARACTERS_A_SLIP = 4;

  private EditDistance() {}

  /** The name that a slip turns into this word; of several the nearest. */
  public static Optional<String> nearest(String word, Collection<String> names) {
    int most = Math.max(2, word.length() / CHARACTERS_A_SLIP);
    return names.stream()
        .min(Comparator.comparingInt(name -> between(word, name)))
        .filter(name -> between(word, name) <= most);
  }

  /** The number of characters to insert, delete or replace to turn one word into the other. */
  public static int between(String one, String other) {
    int[] above = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[other.length() + 1];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int replaced = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
      }
      above = row;
    }
    return above[other.length()];
  }
}

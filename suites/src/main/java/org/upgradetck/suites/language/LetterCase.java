package org.upgradetck.suites.language;

import java.util.Locale;

/** A way to spell a word that knows no letter case. */
public enum LetterCase {
  /** All small. */
  LOWER("lower case") {
    @Override
    String of(String word) {
      return word.toLowerCase(Locale.ROOT);
    }
  },
  /** All capital. */
  UPPER("upper case") {
    @Override
    String of(String word) {
      return word.toUpperCase(Locale.ROOT);
    }
  },
  /** Small and capital in turn. */
  MIXED("mixed case") {
    @Override
    String of(String word) {
      StringBuilder mixed = new StringBuilder(word.length());
      for (int i = 0; i < word.length(); i++) {
        String letter = word.substring(i, i + 1);
        mixed.append(i % 2 == 0 ? LOWER.of(letter) : UPPER.of(letter));
      }
      return mixed.toString();
    }
  },
  /** Each part between hyphens with one capital, as some proxies rewrite names. */
  CAPITALISED("one capital a part") {
    @Override
    String of(String word) {
      StringBuilder capitalised = new StringBuilder(word.length());
      for (int i = 0; i < word.length(); i++) {
        String letter = word.substring(i, i + 1);
        boolean begins = i == 0 || word.charAt(i - 1) == '-';
        capitalised.append(begins ? UPPER.of(letter) : LOWER.of(letter));
      }
      return capitalised.toString();
    }
  };

  private final String words;

  LetterCase(String words) {
    this.words = words;
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  String words() {
    return words;
  }

  abstract String of(String word);
}

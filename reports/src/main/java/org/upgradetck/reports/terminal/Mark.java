package org.upgradetck.reports.terminal;

import org.upgradetck.reports.model.Verdict;

/**
 * A verdict as a sign and a word, so that neither colour nor a good font is needed to tell them
 * apart.
 *
 * @param sign one character
 * @param word the word
 * @param ink its colour, where there are colours
 */
record Mark(String sign, String word, Ink ink) {

  static Mark of(Verdict verdict) {
    return switch (verdict) {
      case PASS -> new Mark("✓", "pass", Ink.GREEN);
      case FAIL -> new Mark("✗", "FAIL", Ink.RED);
      case WARN -> new Mark("!", "warn", Ink.YELLOW);
      case INFO -> new Mark("i", "info", Ink.CYAN);
      case SKIP -> new Mark("-", "skip", Ink.FAINT);
      case INCONCLUSIVE -> new Mark("?", "inconclusive", Ink.MAGENTA);
    };
  }
}

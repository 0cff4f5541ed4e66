package org.upgradetck.suites.select;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A pattern that chooses rows: an id in which {@code *} stands for any one part and {@code **} for
 * any parts; {@code level:should}; {@code tag:subprotocol}. A pattern without {@code #} chooses all
 * rows of the cases it matches.
 */
final class RowPattern implements Predicate<PlannedRow> {

  private final String text;
  private final Predicate<PlannedRow> matches;

  private RowPattern(String text, Predicate<PlannedRow> matches) {
    this.text = text;
    this.matches = matches;
  }

  static RowPattern parse(String text) {
    if (text.startsWith("level:")) {
      String level = text.substring("level:".length()).toLowerCase(Locale.ROOT);
      return new RowPattern(
          text, row -> row.of().declaration().claim().level().label().equals(level));
    }
    if (text.startsWith("tag:")) {
      String tag = text.substring("tag:".length());
      return new RowPattern(text, row -> row.tags().contains(tag));
    }
    Pattern pattern = Pattern.compile(regex(text));
    boolean wholeCase = text.indexOf('#') < 0;
    return new RowPattern(
        text,
        row ->
            pattern.matcher(row.id()).matches()
                || (wholeCase && pattern.matcher(row.of().id()).matches()));
  }

  private static String regex(String glob) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      if (c != '*') {
        regex.append(Pattern.quote(String.valueOf(c)));
      } else if (i + 1 < glob.length() && glob.charAt(i + 1) == '*') {
        regex.append(".*");
        i++;
      } else {
        regex.append("[^/#]*");
      }
    }
    return regex.toString();
  }

  @Override
  public boolean test(PlannedRow row) {
    return matches.test(row);
  }

  @Override
  public String toString() {
    return text;
  }
}

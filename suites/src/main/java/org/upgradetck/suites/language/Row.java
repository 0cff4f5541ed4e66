package org.upgradetck.suites.language;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.upgradetck.suites.script.Script;

/**
 * One set of parameters of a case.
 *
 * @param key stable key, unique in the case; letters, digits, dot, plus and hyphen
 * @param words what is changed, for people
 * @param change turns the valid script into that of the row
 */
public record Row(String key, String words, UnaryOperator<Script> change) {

  private static final Pattern KEY = Pattern.compile("[a-z0-9.+-]+");

  public Row {
    if (!KEY.matcher(key).matches()) {
      throw new IllegalArgumentException(
          "'" + key + "' cannot be a row key; name the row with row(\"key\", ...)");
    }
  }

  /** This row with another change made after its own; both keys joined by plus. */
  Row joined(Row other) {
    return new Row(
        key + "+" + other.key,
        words + "; " + other.words,
        script -> other.change.apply(change.apply(script)));
  }

  /** This row, under its own key, with another change made after its own. */
  Row with(Row other) {
    return new Row(
        key, words + "; " + other.words, script -> other.change.apply(change.apply(script)));
  }
}

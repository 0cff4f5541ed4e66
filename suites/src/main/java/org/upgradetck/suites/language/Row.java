package org.upgradetck.suites.language;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.upgradetck.suites.script.Script;

/**
 * One set of parameters of a case.
 *
 * @param key stable key, unique in the case; letters, digits, dot, plus and hyphen
 * @param words what is changed, for people
 * @param change turns the valid script into that of the row
 * @param faultAlone where the row puts a fault into a situation: the fault without the situation. A
 *     target that takes the fault by itself says nothing about the situation, so a breach of the
 *     row would blame it for something that other cases judge
 */
public record Row(
    String key, String words, UnaryOperator<Script> change, Optional<Row> faultAlone) {

  private static final Pattern KEY = Pattern.compile("[a-z0-9.+-]+");

  public Row {
    if (!KEY.matcher(key).matches()) {
      throw new IllegalArgumentException(
          "'" + key + "' cannot be a row key; name the row with row(\"key\", ...)");
    }
  }

  /** A row that tests its change by itself. */
  public Row(String key, String words, UnaryOperator<Script> change) {
    this(key, words, change, Optional.empty());
  }

  /** This row with another change made after its own; both keys joined by plus. */
  Row joined(Row other) {
    return new Row(
        key + "+" + other.key,
        words + "; " + other.words,
        script -> other.change.apply(change.apply(script)),
        faultAlone);
  }

  /** This row, under its own key, with another change made after its own. */
  Row with(Row other) {
    return new Row(
        key,
        words + "; " + other.words,
        script -> other.change.apply(change.apply(script)),
        faultAlone);
  }

  /** This row, which counts only if the target refuses that change by itself. */
  Row unlessTaken(Row fault) {
    return new Row(key, words, change, Optional.of(fault));
  }
}

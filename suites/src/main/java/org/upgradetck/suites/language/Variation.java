package org.upgradetck.suites.language;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.upgradetck.suites.script.Edit;
import org.upgradetck.suites.script.Script;

/**
 * What a case changes in the valid message: one row for each set of parameters.
 *
 * @param rows the rows, in the order in which they are reported
 */
public record Variation(List<Row> rows) {

  public Variation {
    rows = List.copyOf(rows);
  }

  /** A variation of one row. */
  static Variation of(String key, String words, UnaryOperator<Script> change) {
    return new Variation(List.of(new Row(key, words, change)));
  }

  /** A variation of one row that edits the request. */
  static Variation editing(String key, String words, Edit edit) {
    return of(key, words, editing(edit));
  }

  /** The change that edits the last request of a script. */
  static UnaryOperator<Script> editing(Edit edit) {
    return script -> script.withLast(step -> step.edited(edit));
  }

  /**
   * Makes both changes in each row. One side has a single row; the keys are those of the other.
   *
   * @throws IllegalArgumentException when both sides have several rows; {@link #across} is meant
   */
  public Variation and(Variation other) {
    if (other.rows.size() == 1) {
      return new Variation(rows.stream().map(row -> row.with(other.rows.get(0))).toList());
    }
    if (rows.size() == 1) {
      Row mine = rows.get(0);
      return new Variation(
          other.rows.stream()
              .map(
                  row ->
                      new Row(
                          row.key(),
                          mine.words() + "; " + row.words(),
                          script -> row.change().apply(mine.change().apply(script))))
              .toList());
    }
    throw new IllegalArgumentException("both sides have several rows: use across");
  }

  /**
   * Puts each of these faults into a situation, which is made behind the fault. The target is
   * blamed for taking the fault there only if it refuses the fault by itself. One side has a single
   * row; the keys are those of the other.
   *
   * @throws IllegalArgumentException when both sides have several rows
   */
  public Variation in(Variation situation) {
    if (rows.size() == 1) {
      return and(situation).unlessTaken(this);
    }
    return new Variation(
        rows.stream()
            .flatMap(row -> new Variation(List.of(row)).in(situation).rows.stream())
            .toList());
  }

  /**
   * These rows, each of which counts only if the target refuses that fault by itself.
   *
   * @throws IllegalArgumentException when that is more than one fault
   */
  public Variation unlessTaken(Variation fault) {
    if (fault.rows.size() != 1) {
      throw new IllegalArgumentException("only one fault can be taken away");
    }
    return new Variation(rows.stream().map(row -> row.unlessTaken(fault.rows.get(0))).toList());
  }

  /** The product: each row of this with each row of the other, keys joined by plus. */
  public Variation across(Variation other) {
    List<Row> product = new ArrayList<>();
    for (Row mine : rows) {
      for (Row theirs : other.rows) {
        product.add(mine.joined(theirs));
      }
    }
    return new Variation(product);
  }

  /** The same rows with a word and a plus in front of their keys: for two kinds of one case. */
  public Variation under(String word) {
    return new Variation(
        rows.stream()
            .map(
                row -> new Row(word + "+" + row.key(), row.words(), row.change(), row.faultAlone()))
            .toList());
  }
}

package org.upgradetck.reference.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A header section: field lines in the order in which they stand on the wire (RFC 9110 5.3).
 *
 * @param all every field line
 */
public record Fields(List<Field> all) {

  /** No field line. */
  public static final Fields NONE = new Fields(List.of());

  /** Keeps a copy. */
  public Fields {
    all = List.copyOf(all);
  }

  /** The values of all lines of the named field, in order. */
  public List<String> lines(String name) {
    return all.stream().filter(field -> field.is(name)).map(Field::value).toList();
  }

  /** Whether there is a line of the named field. */
  public boolean has(String name) {
    return all.stream().anyMatch(field -> field.is(name));
  }

  /** The only line of the named field; nothing when there is none and when there are several. */
  public Optional<String> single(String name) {
    List<String> lines = lines(name);
    return lines.size() == 1 ? Optional.of(lines.get(0)) : Optional.empty();
  }

  /** All lines of the named field joined by commas, the same field by definition (RFC 9110 5.2). */
  public String combined(String name) {
    return String.join(", ", lines(name));
  }

  /**
   * The members of a list of tokens, over all its lines; members that are empty count for nothing
   * (RFC 9110 5.6.1.2). Not for lists whose members may hold a quoted comma.
   */
  public List<String> members(String name) {
    return lines(name).stream().flatMap(Fields::membersOf).toList();
  }

  /** The members of one list of tokens, without the empty ones (RFC 9110 5.6.1.2). */
  public static Stream<String> membersOf(String list) {
    return Stream.of(list.split(","))
        .map(Grammar::withoutOuterWhitespace)
        .filter(Predicate.not(String::isEmpty));
  }

  /** These lines and one more behind them. */
  public Fields with(String name, String value) {
    List<Field> lines = new ArrayList<>(all);
    lines.add(new Field(name, value));
    return new Fields(lines);
  }

  /** These lines without those of the named field. */
  public Fields without(String name) {
    return new Fields(all.stream().filter(field -> !field.is(name)).toList());
  }

  /** These lines with one line in the place of all lines of the named field. */
  public Fields replacing(String name, String value) {
    List<Field> lines = new ArrayList<>();
    boolean placed = false;
    for (Field field : all) {
      if (!field.is(name)) {
        lines.add(field);
      } else if (!placed) {
        lines.add(new Field(name, value));
        placed = true;
      }
    }
    return placed ? new Fields(lines) : with(name, value);
  }
}

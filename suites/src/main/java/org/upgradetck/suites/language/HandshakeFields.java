package org.upgradetck.suites.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.upgradetck.fixtures.bytes.Bytes;
import org.upgradetck.fixtures.http.FieldLine;
import org.upgradetck.fixtures.http.Request;

/** Words on all the fields of the opening handshake: each in turn, and all of them at once. */
public final class HandshakeFields {

  private static final List<String> NAMES =
      List.of("Host", "Upgrade", "Connection", "Sec-WebSocket-Key", "Sec-WebSocket-Version");

  HandshakeFields() {}

  /** The names in another letter case, which means the same. */
  public Variation named(LetterCase... cases) {
    return eachWith(
        Arrays.stream(cases)
            .map(
                letters ->
                    new Change(
                        letters.label(),
                        "named in " + letters.words(),
                        line -> line.withName(Bytes.latin1(letters.of(line.nameText())))))
            .toList());
  }

  /** White space between name and colon. */
  public Variation withBeforeTheColon(Keyed... whiteSpace) {
    return eachWith(
        Arrays.stream(whiteSpace)
            .map(
                space ->
                    new Change(
                        space.key(),
                        "with " + space.key() + " before the colon",
                        line ->
                            line.withSeparator(
                                Bytes.latin1(space.values().get(0)).plus(line.separator()))))
            .toList());
  }

  /** Other white space between colon and value. */
  public Variation withBeforeTheValue(Keyed... whiteSpace) {
    return eachWith(
        Arrays.stream(whiteSpace)
            .map(
                space ->
                    new Change(
                        space.key(),
                        "with " + space.key() + " before the value",
                        line -> line.withSeparator(Bytes.latin1(":" + space.values().get(0)))))
            .toList());
  }

  /** White space between value and line end. */
  public Variation withBehindTheValue(Keyed... whiteSpace) {
    return eachWith(
        Arrays.stream(whiteSpace)
            .map(
                space ->
                    new Change(
                        space.key(),
                        "with " + space.key() + " behind the value",
                        line ->
                            line.withValue(line.value().plus(Bytes.latin1(space.values().get(0))))))
            .toList());
  }

  /**
   * Twenty-four orders: every order of the four fields of the upgrade, with Host in turn in each
   * place among them.
   */
  public Variation inOtherOrders() {
    List<Row> rows = new ArrayList<>();
    int turn = NAMES.size() - 1;
    for (List<String> order : permutations(NAMES.subList(1, NAMES.size()))) {
      List<String> names = new ArrayList<>(order);
      names.add(turn, "Host");
      turn = (turn + 1) % NAMES.size();
      rows.add(
          new Row(
              String.join("-", names.stream().map(HandshakeFields::label).toList()),
              "in the order " + String.join(", ", names),
              Variation.editing((request, cast) -> ordered(request, names))));
    }
    return new Variation(rows);
  }

  private static Request ordered(Request request, List<String> names) {
    Stream<FieldLine> first = names.stream().flatMap(name -> request.fields(name).stream());
    Stream<FieldLine> others =
        request.fields().stream().filter(line -> NAMES.stream().noneMatch(line::isNamed));
    return request.withFields(Stream.concat(first, others).toList());
  }

  private static List<List<String>> permutations(List<String> names) {
    if (names.isEmpty()) {
      return List.of(List.of());
    }
    List<List<String>> all = new ArrayList<>();
    for (String first : names) {
      List<String> rest = new ArrayList<>(names);
      rest.remove(first);
      for (List<String> order : permutations(rest)) {
        all.add(Stream.concat(Stream.of(first), order.stream()).toList());
      }
    }
    return all;
  }

  private static Variation eachWith(List<Change> changes) {
    List<Row> rows = new ArrayList<>();
    for (Change change : changes) {
      NAMES.stream()
          .filter(change::alters)
          .map(
              name ->
                  new Row(
                      label(name) + "+" + change.key(),
                      name + " " + change.words(),
                      Variation.editing((request, cast) -> request.mapping(name, change.edit()))))
          .forEach(rows::add);
      rows.add(
          new Row(
              "all+" + change.key(),
              "all fields " + change.words(),
              Variation.editing(
                  (request, cast) ->
                      request.mappingAll(
                          line ->
                              NAMES.stream().anyMatch(line::isNamed)
                                  ? change.edit().apply(line)
                                  : line))));
    }
    return new Variation(rows);
  }

  /** The last part of the name: what tells the fields apart. */
  static String label(String name) {
    return name.substring(name.lastIndexOf('-') + 1).toLowerCase(Locale.ROOT);
  }

  private record Change(String key, String words, UnaryOperator<FieldLine> edit) {
    /** A name that is spelled like this anyhow would make a row out of the control. */
    boolean alters(String name) {
      FieldLine line = FieldLine.of(name, "");
      return !edit.apply(line).equals(line);
    }
  }
}

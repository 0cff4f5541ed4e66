package org.upgradetck.suites.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.upgradetck.fixtures.bytes.Bytes;
import org.upgradetck.fixtures.http.FieldLine;
import org.upgradetck.fixtures.http.Request;

/** Words on lines of the header section that are no field lines, or not what they seem. */
public final class FieldLines {

  private static final List<Keyed> INDENTS = List.of(new Keyed("space", List.of(" ")), tab());

  private FieldLines() {}

  /** Lines of any octets right behind the request line, before the first field line. */
  public static Variation linesInFront(Keyed... lines) {
    return rawLines("behind the request line", lines, FieldLines::inFront);
  }

  /** Lines of any octets behind all field lines. */
  public static Variation linesBehind(Keyed... lines) {
    return rawLines("behind the field lines", lines, FieldLines::behind);
  }

  /** The line of a field under another name, where the target does not do without the field. */
  public static Variation misnamed(String name, Keyed... others) {
    return new Variation(
            Arrays.stream(others)
                .map(
                    other ->
                        new Row(
                            HandshakeFields.label(name) + "+" + other.key(),
                            name + " named " + other.words(),
                            Variation.editing(
                                (request, cast) ->
                                    request.mapping(
                                        name,
                                        line ->
                                            line.withName(Bytes.latin1(other.values().get(0)))))))
                .toList())
        .unlessTaken(Words.header(name).isMissing());
  }

  /** The value of a field, folded onto a line of its own (RFC 9112, section 5.2). */
  public static Variation foldedBeforeTheValue(String... names) {
    return ofEach(
        names,
        name ->
            indented(
                name,
                "folded before its value",
                (line, indent) -> List.of(line.withSeparator(Bytes.latin1(":\r\n").plus(indent)))));
  }

  /** The value of a field, broken in its middle by a fold. */
  public static Variation foldedInsideTheValue(String... names) {
    return ofEachIfMissed(
        names,
        name ->
            indented(
                name,
                "folded in the middle of its value",
                (line, indent) -> {
                  int middle = line.value().length() / 2;
                  return List.of(
                      line.withValue(
                          line.value()
                              .slice(0, middle)
                              .plus(Bytes.CRLF)
                              .plus(indent)
                              .plus(line.value().from(middle))));
                }));
  }

  /** The text of a field as the continuation of an unknown one, not as a line of its own. */
  public static Variation hiddenBehindAFold(String... names) {
    return ofEachIfMissed(
        names,
        name ->
            indented(
                name,
                "only in the folded value of an unknown field",
                (line, indent) ->
                    List.of(
                        FieldLine.of("X-Unknown", "a"), line.withName(indent.plus(line.name())))));
  }

  /** The text of a field right behind the request line, indented. */
  public static Variation indentedInFront(String... names) {
    return ofEachIfMissed(
        names,
        name ->
            hidden(
                "",
                name,
                "only indented right behind the request line",
                FieldLines::inFront,
                (line, indent) -> List.of(line.withName(indent.plus(line.name())))));
  }

  /** The same, on the second of two indented lines. */
  public static Variation indentedOnTheSecondLine(String... names) {
    return ofEachIfMissed(
        names,
        name ->
            hidden(
                "second+",
                name,
                "only on the second indented line behind the request line",
                FieldLines::inFront,
                (line, indent) ->
                    List.of(
                        FieldLine.of(" X-Unknown", "a"), line.withName(indent.plus(line.name())))));
  }

  /** The text of a field behind a CR in the value of an unknown one. */
  public static Variation hiddenBehindABareCr(String... names) {
    return ofEachIfMissed(
        names,
        name ->
            new Variation(
                List.of(
                    new Row(
                        HandshakeFields.label(name),
                        name + " only behind a CR in the value of an unknown field",
                        Variation.editing(
                            (request, cast) ->
                                moved(
                                    request,
                                    name,
                                    FieldLines::behind,
                                    line ->
                                        List.of(
                                            FieldLine.raw(
                                                Bytes.latin1("X-Unknown: a\r")
                                                    .plus(line.toBytes())))))))));
  }

  private static Variation ofEach(String[] names, Function<String, Variation> rows) {
    return new Variation(
        Arrays.stream(names).flatMap(name -> rows.apply(name).rows().stream()).toList());
  }

  /** The same, where a target that does without the field says nothing about where it stands. */
  private static Variation ofEachIfMissed(String[] names, Function<String, Variation> rows) {
    return ofEach(names, name -> rows.apply(name).unlessTaken(Words.header(name).isMissing()));
  }

  private static Variation indented(
      String name, String words, BiFunction<FieldLine, Bytes, List<FieldLine>> lines) {
    return hidden("", name, words, FieldLines::behind, lines);
  }

  private static Variation hidden(
      String prefix,
      String name,
      String words,
      BiFunction<Request, List<FieldLine>, Request> place,
      BiFunction<FieldLine, Bytes, List<FieldLine>> lines) {
    List<Row> rows = new ArrayList<>();
    for (Keyed indent : INDENTS) {
      Bytes white = Bytes.latin1(indent.values().get(0));
      rows.add(
          new Row(
              prefix + HandshakeFields.label(name) + "+" + indent.key(),
              name + " " + words + ", with " + indent.key(),
              Variation.editing(
                  (request, cast) ->
                      moved(request, name, place, line -> lines.apply(line, white)))));
    }
    return new Variation(rows);
  }

  private static Request moved(
      Request request,
      String name,
      BiFunction<Request, List<FieldLine>, Request> place,
      Function<FieldLine, List<FieldLine>> lines) {
    List<FieldLine> changed =
        request.fields(name).stream().flatMap(line -> lines.apply(line).stream()).toList();
    return place.apply(request.without(name), changed);
  }

  private static Variation rawLines(
      String place, Keyed[] lines, BiFunction<Request, List<FieldLine>, Request> put) {
    return new Variation(
        Arrays.stream(lines)
            .map(
                each ->
                    new Row(
                        each.key(),
                        "the line " + each.words() + " " + place,
                        Variation.editing(
                            (request, cast) ->
                                put.apply(
                                    request,
                                    each.values().stream()
                                        .map(text -> Bytes.latin1(cast.fill(text)))
                                        .map(text -> FieldLine.raw(text.plus(Bytes.CRLF)))
                                        .toList()))))
            .toList());
  }

  private static Request inFront(Request request, List<FieldLine> lines) {
    return request.withFields(Stream.concat(lines.stream(), request.fields().stream()).toList());
  }

  private static Request behind(Request request, List<FieldLine> lines) {
    return request.withFields(Stream.concat(request.fields().stream(), lines.stream()).toList());
  }

  private static Keyed tab() {
    return new Keyed("tab", List.of("\t"));
  }
}

package org.upgradetck.suites.language;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.upgradetck.fixtures.http.FieldLine;
import org.upgradetck.fixtures.http.Request;

/** Words on messages that are well-formed and large. */
public final class Sizes {

  private static final int KIBI = 1024;

  private Sizes() {}

  /** A request line of so many octets without its CR LF, filled up with a query. */
  public static Variation requestLineOf(int... octets) {
    return each(
        octets,
        "a request line of %s octets",
        (request, size) -> {
          String target = request.startLine().target().asLatin1();
          String open = target + (target.contains("?") ? "&x=" : "?x=");
          int others = request.withTarget(open).startLine().toBytes().length() - 2;
          return request.withTarget(open + "a".repeat(Math.max(0, size - others)));
        });
  }

  /** A head of so many octets with its empty line, filled up with an unknown field. */
  public static Variation headOf(int... octets) {
    return each(
        octets,
        "a head of %s octets",
        (request, size) -> {
          Request open = request.with(FieldLine.of("X-Filler", ""));
          int missing = Math.max(0, size - open.toBytes().length());
          return request.with(FieldLine.of("X-Filler", "a".repeat(missing)));
        });
  }

  /** A Cookie of so many octets behind the other fields. */
  public static Variation cookieOf(int... octets) {
    return each(
        octets,
        "a Cookie of %s octets",
        (request, size) -> request.with(FieldLine.of("Cookie", "c=" + "a".repeat(size - 2))));
  }

  /** So many unknown fields before all others. */
  public static Variation unknownFieldsInFront(int... counts) {
    return each(
        counts,
        "%s unknown fields in front",
        (request, count) ->
            request.withFields(Stream.concat(unknown(count), request.fields().stream()).toList()));
  }

  /** So many unknown fields behind all others. */
  public static Variation unknownFieldsBehind(int... counts) {
    return each(
        counts,
        "%s unknown fields behind",
        (request, count) ->
            request.withFields(Stream.concat(request.fields().stream(), unknown(count)).toList()));
  }

  /** A member of a list so many times in front of what the field has, if it has something. */
  public static Variation membersInFront(String name, String member, int... counts) {
    return each(
        counts,
        "%s members '" + member + "' in front in " + name,
        (request, count) -> {
          String many =
              String.join(
                  ",",
                  IntStream.range(0, count).mapToObj(i -> member.replace("#", "" + i)).toList());
          String value = request.value(name).map(own -> many + ", " + own).orElse(many);
          return request.replacing(name, List.of(FieldLine.of(name, value)));
        });
  }

  /** A value that so much white space, and then the rest, follows. */
  public static Variation farApart(String name, String first, String rest, int... octets) {
    return each(
        octets,
        name + ": " + first + ", %s spaces and " + rest,
        (request, size) ->
            request.replacing(name, List.of(FieldLine.of(name, first + " ".repeat(size) + rest))));
  }

  private static Stream<FieldLine> unknown(int count) {
    return IntStream.range(0, count).mapToObj(i -> FieldLine.of("X-" + i, "a"));
  }

  private static Variation each(
      int[] sizes, String words, BiFunction<Request, Integer, Request> change) {
    return new Variation(
        Arrays.stream(sizes)
            .mapToObj(
                size ->
                    new Row(
                        key(size),
                        words.formatted(size),
                        Variation.editing((request, cast) -> change.apply(request, size))))
            .toList());
  }

  /** 65536 is 64k, 8000 is 8000. */
  private static String key(int size) {
    return size % (KIBI * KIBI) == 0
        ? size / (KIBI * KIBI) + "m"
        : size % KIBI == 0 ? size / KIBI + "k" : Integer.toString(size);
  }
}

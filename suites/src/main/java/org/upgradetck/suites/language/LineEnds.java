package org.upgradetck.suites.language;

import java.util.Arrays;
import java.util.function.BiFunction;
import org.upgradetck.fixtures.bytes.Bytes;
import org.upgradetck.fixtures.http.Request;
import org.upgradetck.fixtures.http.StartLine;

/** Words on the octets that end the lines of a head. */
public final class LineEnds {

  private LineEnds() {}

  /** All lines, the empty one among them, end so. */
  public static Variation everyLineEndsWith(Keyed... ends) {
    return each(
        "every line",
        ends,
        (request, end) ->
            requestLine(request, end).mappingAll(line -> line.withEnd(end)).withHeadEnd(end));
  }

  /** The request line and all field lines but the last end so; the last two ends are CR LF. */
  public static Variation allButTheLastLineEndWith(Keyed... ends) {
    return each(
        "every line but the last field line and the empty one",
        ends,
        (request, end) -> {
          Request changed = requestLine(request, end).mappingAll(line -> line.withEnd(end));
          int last = changed.fields().size() - 1;
          return changed
              .withFields(changed.fields().subList(0, last))
              .with(changed.fields().get(last).withEnd(Bytes.CRLF));
        });
  }

  /** The request line alone ends so. */
  public static Variation requestLineEndsWith(Keyed... ends) {
    return each("the request line", ends, LineEnds::requestLine);
  }

  /** The line of one field ends so. */
  public static Variation fieldLineEndsWith(String name, Keyed... ends) {
    return each(
        "the line of " + name,
        ends,
        (request, end) -> request.mapping(name, line -> line.withEnd(end)));
  }

  /** What stands between the last field line and the end of the head, CR LF when all is well. */
  public static Variation emptyLineIs(Keyed... ends) {
    return each("the empty line", ends, Request::withHeadEnd);
  }

  private static Variation each(
      String place, Keyed[] ends, BiFunction<Request, Bytes, Request> change) {
    return new Variation(
        Arrays.stream(ends)
            .map(
                end ->
                    new Row(
                        end.key(),
                        place + " ends with " + end.words(),
                        Variation.editing(
                            (request, cast) ->
                                change.apply(request, Bytes.latin1(end.values().get(0))))))
            .toList());
  }

  private static Request requestLine(Request request, Bytes end) {
    StartLine line = request.startLine();
    return request.withStartLine(
        new StartLine(
            line.method(),
            line.firstSpace(),
            line.target(),
            line.secondSpace(),
            line.version(),
            end));
  }
}

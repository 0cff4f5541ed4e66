package org.upgradetck.suites.language;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import org.upgradetck.fixtures.bytes.Bytes;
import org.upgradetck.fixtures.http.FieldLine;
import org.upgradetck.fixtures.http.Request;
import org.upgradetck.fixtures.http.StartLine;

/** Words on the parts of the request line, and on what stands twice. */
public final class StartLines {

  private StartLines() {}

  /** One row a method. */
  public static Variation method(Keyed... methods) {
    return rows("method ", Request::withMethod, methods);
  }

  /** One row an HTTP-version. */
  public static Variation httpVersion(Keyed... versions) {
    return rows("version ", Request::withVersion, versions);
  }

  /** The request line ends behind its target, as it did in HTTP/0.9. */
  public static Variation httpVersionIsMissing() {
    return Variation.editing(
        "missing",
        "no version, and no space before it",
        (request, cast) -> {
          StartLine line = request.startLine();
          return request.withStartLine(
              new StartLine(
                  line.method(),
                  line.firstSpace(),
                  line.target(),
                  Bytes.EMPTY,
                  Bytes.EMPTY,
                  line.end()));
        });
  }

  /** One row: these octets in place of the space between method and request-target. */
  public static Variation spaceBehindMethod(String key, String octets) {
    return Variation.editing(
        key,
        "other white space behind the method",
        (request, cast) -> {
          StartLine line = request.startLine();
          return request.withStartLine(
              new StartLine(
                  line.method(),
                  Bytes.latin1(octets),
                  line.target(),
                  line.secondSpace(),
                  line.version(),
                  line.end()));
        });
  }

  /** One row: these octets in place of the space between request-target and version. */
  public static Variation spaceBeforeVersion(String key, String octets) {
    return Variation.editing(
        key,
        "other white space before the version",
        (request, cast) -> {
          StartLine line = request.startLine();
          return request.withStartLine(
              new StartLine(
                  line.method(),
                  line.firstSpace(),
                  line.target(),
                  Bytes.latin1(octets),
                  line.version(),
                  line.end()));
        });
  }

  /** One row: one more line of the field behind all others. */
  public static Variation secondLine(String key, String name, String value) {
    return Variation.editing(
        key,
        "one more " + name + ": " + value,
        (request, cast) -> request.with(FieldLine.of(name, cast.fill(value))));
  }

  private static Variation rows(
      String what, BiFunction<Request, String, Request> change, Keyed... parameters) {
    return new Variation(
        Arrays.stream(parameters)
            .map(
                parameter ->
                    new Row(
                        parameter.key(),
                        what + parameter.words(),
                        Variation.editing(
                            (request, cast) ->
                                change.apply(request, cast.fill(firstOf(parameter.values()))))))
            .toList());
  }

  private static String firstOf(List<String> values) {
    return values.get(0);
  }
}

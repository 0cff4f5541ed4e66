package org.upgradetck.suites.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.upgradetck.fixtures.http.FieldLine;
import org.upgradetck.fixtures.http.Request;
import org.upgradetck.fixtures.http.Response;
import org.upgradetck.suites.expect.Expectation;
import org.upgradetck.suites.expect.Finding;
import org.upgradetck.suites.play.Scene;
import org.upgradetck.suites.script.Cast;

/**
 * Words on one field: behind {@code when} they change it in the request, behind {@code then} they
 * look at it in the response.
 */
public final class Header {

  private final String name;

  Header(String name) {
    this.name = name;
  }

  // ---- the request

  /** One row a value; the field stands on one line with it. */
  public Variation is(String... values) {
    return is(Arrays.stream(values).map(v -> new Keyed(v, List.of(v))).toArray(Keyed[]::new));
  }

  /** One row a parameter; the field stands on as many lines as it has values. */
  public Variation is(Keyed... parameters) {
    return new Variation(
        Arrays.stream(parameters)
            .map(
                parameter ->
                    new Row(
                        parameter.key(),
                        name + ": " + parameter.words(),
                        Variation.editing(
                            (request, cast) -> replaced(request, cast, parameter.values()))))
            .toList());
  }

  /** One row: the field in capitals, whatever its value is. */
  public Variation inCapitals() {
    return Variation.editing(
        "capitals",
        name + " in capitals",
        (request, cast) ->
            request.replacing(
                name,
                request.fields(name).stream()
                    .map(line -> FieldLine.of(name, LetterCase.UPPER.of(line.valueText())))
                    .toList()));
  }

  /** One row: the field with this value, unless the message has it from the user. */
  public Variation isAlso(String value) {
    return Variation.editing(
        name.toLowerCase(Locale.ROOT),
        "with " + name + ": " + value,
        (request, cast) ->
            request.fields(name).isEmpty()
                ? request.with(FieldLine.of(name, cast.fill(value)))
                : request);
  }

  /** The field is left out. */
  public Variation isMissing() {
    return Variation.editing(
        "missing", "without " + name, (request, cast) -> request.without(name));
  }

  private Request replaced(Request request, Cast cast, List<String> values) {
    List<FieldLine> lines =
        values.stream().map(value -> FieldLine.of(name, cast.fill(value))).toList();
    return request.replacing(name, lines);
  }

  // ---- the response

  /** The list in this field has the member; letter case does not matter. */
  public Expectation lists(String member) {
    return inResponse("lists " + member + " in " + name, response -> hasMember(response, member));
  }

  /** The field's whole value is this one; letter case does not matter. */
  public Expectation equalsIgnoringCase(String value) {
    return inResponse(
        "sends " + name + ": " + value,
        response -> response.joined(name).map(value::equalsIgnoreCase).orElse(false));
  }

  /** The field is in the response with some value. */
  public Expectation isSent() {
    return inResponse(
        "sends " + name,
        response -> response.joined(name).map(value -> !value.isEmpty()).orElse(false));
  }

  /** The field is in the response, perhaps without a value. */
  public Expectation isPresent() {
    return inResponse("sends " + name + ", if only empty", response -> response.has(name));
  }

  private boolean hasMember(Response response, String member) {
    return response.members(name).stream()
        .anyMatch(m -> m.toLowerCase(Locale.ROOT).equals(member.toLowerCase(Locale.ROOT)));
  }

  private Expectation inResponse(String says, Predicate<Response> holds) {
    return Expectation.that(says, judging(scene -> holds));
  }

  private Function<Scene, Finding> judging(Function<Scene, Predicate<Response>> holds) {
    return scene -> {
      Optional<Response> response = scene.last().response();
      if (response.isEmpty()) {
        return Finding.unjudged("the target " + scene.last().outcome().inWords());
      }
      String seen = seen(response.get());
      return holds.apply(scene).test(response.get()) ? Finding.met(seen) : Finding.broken(seen);
    };
  }

  private String seen(Response response) {
    List<String> values = response.values(name);
    return values.isEmpty()
        ? "no " + name
        : values.size() == 1
            ? name + ": " + values.get(0)
            : name + " on " + values.size() + " lines: " + String.join(" | ", values);
  }
}

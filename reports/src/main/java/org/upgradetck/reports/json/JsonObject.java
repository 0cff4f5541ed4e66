package org.upgradetck.reports.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.upgradetck.reports.text.VisibleText;

/**
 * An object in a stored run that knows where it stands, so that an error can name the place ({@code
 * results[3].verdict}).
 */
final class JsonObject {

  private static final int SHOWN_OF_A_WRONG_VALUE = 60;

  /** Makes a part of the model out of its JSON. */
  @FunctionalInterface
  interface Reading<T> {
    T from(JsonObject json) throws WrongShape;
  }

  private final String where;
  private final JsonNode node;

  JsonObject(String where, JsonNode node) throws WrongShape {
    if (!node.isObject()) {
      throw new WrongShape((where.isEmpty() ? "the whole" : where) + " is not an object");
    }
    this.where = where;
    this.node = node;
  }

  String text(String field) throws WrongShape {
    return text(placeOf(field), required(field));
  }

  Optional<String> optionalText(String field) throws WrongShape {
    return node.has(field) ? Optional.of(text(field)) : Optional.empty();
  }

  boolean flag(String field) throws WrongShape {
    JsonNode value = required(field);
    if (!value.isBoolean()) {
      throw wrong(placeOf(field), value, "neither true nor false");
    }
    return value.booleanValue();
  }

  Optional<Boolean> optionalFlag(String field) throws WrongShape {
    return node.has(field) ? Optional.of(flag(field)) : Optional.empty();
  }

  long wholeNumber(String field) throws WrongShape {
    JsonNode value = required(field);
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw wrong(placeOf(field), value, "not a whole number");
    }
    return value.longValue();
  }

  int smallNumber(String field) throws WrongShape {
    JsonNode value = required(field);
    if (!value.isIntegralNumber() || !value.canConvertToInt()) {
      throw wrong(placeOf(field), value, "not a whole number of 32 bits");
    }
    return value.intValue();
  }

  double number(String field) throws WrongShape {
    JsonNode value = required(field);
    if (!value.isNumber()) {
      throw wrong(placeOf(field), value, "not a number");
    }
    return value.doubleValue();
  }

  byte[] octets(String field) throws WrongShape {
    if (!node.has(field)) {
      return new byte[0];
    }
    JsonNode value = required(field);
    try {
      byte[] octets = value.isTextual() ? value.binaryValue() : null;
      if (octets != null) {
        return octets;
      }
    } catch (IOException notBase64) {
      // Said below, in the words of every other error of shape.
    }
    throw wrong(placeOf(field), value, "not base64");
  }

  <E extends Enum<E>> E oneOf(String field, E[] known, Function<E, String> label)
      throws WrongShape {
    String text = text(field);
    for (E candidate : known) {
      if (label.apply(candidate).equals(text)) {
        return candidate;
      }
    }
    throw wrong(
        placeOf(field),
        required(field),
        "none of " + Arrays.stream(known).map(label).collect(Collectors.joining(", ")));
  }

  JsonObject object(String field) throws WrongShape {
    return new JsonObject(placeOf(field), required(field));
  }

  Optional<JsonObject> optionalObject(String field) throws WrongShape {
    return node.has(field) ? Optional.of(object(field)) : Optional.empty();
  }

  Map<String, String> texts(String field) throws WrongShape {
    JsonObject object = object(field);
    Map<String, String> texts = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : object.node.properties()) {
      texts.put(entry.getKey(), object.text(entry.getKey()));
    }
    return texts;
  }

  List<String> words(String field) throws WrongShape {
    JsonNode array = array(field);
    List<String> words = new ArrayList<>(array.size());
    for (JsonNode element : array) {
      words.add(text(placeOf(field, words.size()), element));
    }
    return words;
  }

  <T> List<T> each(String field, Reading<T> reading) throws WrongShape {
    JsonNode array = array(field);
    List<T> all = new ArrayList<>(array.size());
    for (JsonNode element : array) {
      all.add(reading.from(new JsonObject(placeOf(field, all.size()), element)));
    }
    return all;
  }

  /** As {@link #each}, and nothing where there is no such field. */
  <T> List<T> eachIfAny(String field, Reading<T> reading) throws WrongShape {
    return node.has(field) ? each(field, reading) : List.of();
  }

  WrongShape wrong(String field, String fault) throws WrongShape {
    return wrong(placeOf(field), required(field), fault);
  }

  private JsonNode required(String field) throws WrongShape {
    JsonNode value = node.get(field);
    if (value == null) {
      throw new WrongShape(placeOf(field) + " is missing");
    }
    return value;
  }

  private JsonNode array(String field) throws WrongShape {
    JsonNode value = required(field);
    if (!value.isArray()) {
      throw wrong(placeOf(field), value, "not an array");
    }
    return value;
  }

  private static String text(String place, JsonNode value) throws WrongShape {
    if (!value.isTextual()) {
      throw wrong(place, value, "not a string");
    }
    return value.textValue();
  }

  private static WrongShape wrong(String place, JsonNode value, String fault) {
    String shown =
        value.isContainerNode()
            ? (value.isArray() ? "an array" : "an object")
            : VisibleText.of(value.toString(), SHOWN_OF_A_WRONG_VALUE);
    return new WrongShape(place + " is " + shown + ", " + fault);
  }

  private String placeOf(String field) {
    String shown = VisibleText.of(field, SHOWN_OF_A_WRONG_VALUE);
    return where.isEmpty() ? shown : where + "." + shown;
  }

  private String placeOf(String field, int index) {
    return placeOf(field) + "[" + index + "]";
  }
}

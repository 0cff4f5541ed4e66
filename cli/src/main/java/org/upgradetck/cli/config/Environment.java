package org.upgradetck.cli.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.upgradetck.suites.select.EditDistance;

/**
 * What variables of the environment say: {@code UPGRADE_TCK_FAIL_ON} is the option {@code
 * --fail-on}. An empty one says nothing. Of a setting with several values each stands on a line;
 * or, where no value can hold them, between blanks, or commas.
 */
public final class Environment {

  /** What all names begin with. */
  public static final String PREFIX = "UPGRADE_TCK_";

  /** A field line may hold commas and blanks. */
  private static final String HEADER = "header";

  /** A URI may hold commas, and no blanks. */
  private static final String TARGET = "target";

  private static final Pattern LINES = Pattern.compile("\\R");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern SEPARATORS = Pattern.compile("[,\\s]+");

  private Environment() {}

  /**
   * The settings, by their names.
   *
   * @throws ConfigFault when a variable with our prefix is none of them, or a flag is no flag
   */
  public static Map<String, Given> read(Map<String, String> variables, Vocabulary vocabulary)
      throws ConfigFault {
    Map<String, String> names =
        vocabulary.settings().keySet().stream()
            .collect(Collectors.toMap(Environment::variable, name -> name));
    Map<String, Given> given = new LinkedHashMap<>();
    for (Map.Entry<String, String> each : new TreeMap<>(variables).entrySet()) {
      String variable = each.getKey();
      if (!variable.startsWith(PREFIX)) {
        continue;
      }
      String name = names.get(variable);
      if (name == null) {
        throw new ConfigFault(
            "there is no setting for the environment variable "
                + variable
                + EditDistance.nearest(variable, names.keySet())
                    .map(nearest -> "; did you mean " + nearest + "?")
                    .orElse(""));
      }
      if (!each.getValue().isBlank()) {
        given.put(
            name,
            new Given(
                values(name, each.getValue().strip(), vocabulary, variable),
                "environment: " + variable));
      }
    }
    return given;
  }

  private static String variable(String name) {
    return PREFIX + name.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private static List<String> values(
      String name, String value, Vocabulary vocabulary, String variable) throws ConfigFault {
    Vocabulary.Kind kind = vocabulary.settings().getOrDefault(name, Vocabulary.Kind.LIST);
    return switch (kind) {
      case TEXT -> List.of(value);
      case FLAG -> {
        if (!value.equals("true") && !value.equals("false")) {
          throw new ConfigFault("the environment variable " + variable + " takes true or false");
        }
        yield List.of(value);
      }
      case LIST ->
          (name.equals(HEADER) ? LINES : name.equals(TARGET) ? BLANKS : SEPARATORS)
              .splitAsStream(value)
              .map(String::strip)
              .filter(each -> !each.isEmpty())
              .toList();
    };
  }
}

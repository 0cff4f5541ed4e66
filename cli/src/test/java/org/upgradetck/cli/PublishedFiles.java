package org.upgradetck.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.upgradetck.cli.config.Vocabulary;
import org.upgradetck.suites.select.ReadyProfile;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Files that say again what the options of a run are: made from the options. */
final class PublishedFiles {

  private static final String INPUTS = "inputs:\n";
  private static final String OUTPUTS = "outputs:\n";
  private static final String ENVIRONMENT = "      env:\n";
  private static final String SCRIPT = "      run: |\n";

  private final CommandSpec run = new CommandLine(new RunCommand()).getCommandSpec();
  private final Vocabulary words = Configuration.vocabulary(run);

  /** The JSON Schema of the configuration file. */
  String schema() throws IOException {
    Map<String, Object> settings = new LinkedHashMap<>();
    for (OptionSpec option : options()) {
      settings.put(Configuration.nameOf(option), schemaOf(option));
    }
    Map<String, Object> ofTarget = new LinkedHashMap<>();
    ofTarget.put("target", described("The URI: ws, wss, http or https.", "string"));
    settings.forEach(
        (name, schema) -> {
          if (words.ofTarget().contains(name)) {
            ofTarget.put(name, schema);
          }
        });
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("target", texts("The target, or several; a ws, wss, http or https URI."));
    properties.put("targets", targets(ofTarget));
    properties.put("profiles", profiles());
    properties.putAll(settings);
    Map<String, Object> schema = object("The configuration of upgrade-tck.", properties);
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    whole.put("$id", "urn:upgrade-tck:configuration:1");
    whole.put("title", "upgrade-tck.yaml");
    whole.putAll(schema);
    whole.put("not", Map.of("required", List.of("target", "targets")));
    return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(whole)
        + "\n";
  }

  private static Map<String, Object> targets(Map<String, Object> properties) {
    Map<String, Object> one =
        object("A target with what differs for it from what is said for all.", properties);
    one.put("required", List.of("target"));
    Map<String, Object> targets = new LinkedHashMap<>();
    targets.put("description", "The targets by name.");
    targets.put("type", "object");
    targets.put("propertyNames", Map.of("pattern", "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"));
    targets.put("additionalProperties", Map.of("oneOf", List.of(Map.of("type", "string"), one)));
    return targets;
  }

  private static Map<String, Object> profiles() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("select", texts("Patterns of which one must match."));
    parts.put("skip", texts("Patterns of which none may match."));
    Map<String, Object> profiles = new LinkedHashMap<>();
    profiles.put("description", "Choices of rows by name, for --profile.");
    profiles.put("type", "object");
    Map<String, Object> names = new LinkedHashMap<>();
    names.put("pattern", "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$");
    names.put("not", Map.of("enum", ReadyProfile.labels()));
    profiles.put("propertyNames", names);
    profiles.put("additionalProperties", object("A choice of rows.", parts));
    return profiles;
  }

  private static Map<String, Object> object(String description, Map<String, Object> properties) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("description", description);
    object.put("type", "object");
    object.put("additionalProperties", false);
    object.put("properties", properties);
    return object;
  }

  private Object schemaOf(OptionSpec option) {
    String words = wordsOf(option);
    Class<?> type = option.typeInfo().getType();
    return switch (this.words
        .settings()
        .getOrDefault(Configuration.nameOf(option), Vocabulary.Kind.TEXT)) {
      case FLAG -> described(words, "boolean");
      case LIST -> texts(words);
      case TEXT -> {
        Map<String, Object> schema =
            described(words, type == Integer.class || type == int.class ? "integer" : "string");
        if (type.isEnum()) {
          schema.put(
              "enum",
              Arrays.stream(type.getEnumConstants())
                  .map(each -> each.toString().toLowerCase(Locale.ROOT))
                  .toList());
        }
        if (type == Duration.class) {
          schema.put("pattern", "^[0-9]{1,9}(ms|s|m)?$");
        }
        yield schema;
      }
    };
  }

  private static Map<String, Object> described(String words, String type) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("description", words);
    schema.put("type", type);
    return schema;
  }

  private static Map<String, Object> texts(String words) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("description", words);
    // A Map.of() has another order in each run.
    Map<String, Object> several = new LinkedHashMap<>();
    several.put("type", "array");
    several.put("items", Map.of("type", "string"));
    schema.put("oneOf", List.of(Map.of("type", "string"), several));
    return schema;
  }

  private List<OptionSpec> options() {
    return run.options().stream()
        .filter(option -> words.settings().containsKey(Configuration.nameOf(option)))
        .toList();
  }

  /** As the help has it, with what picocli puts in there. */
  private static String wordsOf(OptionSpec option) {
    String values =
        option.typeInfo().getType().isEnum()
            ? Arrays.stream(option.typeInfo().getType().getEnumConstants())
                .map(Object::toString)
                .collect(Collectors.joining(", "))
            : String.join(
                ", ",
                option.completionCandidates() == null ? List.of() : option.completionCandidates());
    return String.join(" ", option.description())
        .replace("${COMPLETION-CANDIDATES}", values)
        .replace("${DEFAULT-VALUE}", String.valueOf(option.defaultValue()))
        .replace("%n", " ");
  }

  /** The inputs of the action: the options, and what the action itself needs. */
  Set<String> inputs() {
    Set<String> inputs = new LinkedHashSet<>();
    inputs.add("target");
    inputs.add("config");
    options().forEach(option -> inputs.add(Configuration.nameOf(option)));
    inputs.add("artifact");
    return inputs;
  }

  /** The action with its inputs and their hand-over written again; all else as it is. */
  String action(String written) {
    StringBuilder inputs = new StringBuilder(INPUTS);
    input(inputs, "target", "The URI of the target; several stand on lines of their own.", "");
    input(
        inputs,
        "config",
        "The configuration file (default: upgrade-tck.yaml, where there is one).",
        "");
    for (OptionSpec option : options()) {
      String name = Configuration.nameOf(option);
      input(inputs, name, wordsOf(option), name.equals("out") ? "upgrade-tck-report" : "");
    }
    input(
        inputs,
        "artifact",
        "The name under which the reports are kept; empty: they are not.",
        "upgrade-tck-report");
    inputs.append('\n');
    StringBuilder environment = new StringBuilder(ENVIRONMENT);
    for (String name : inputs()) {
      if (!name.equals("artifact")) {
        environment
            .append("        UPGRADE_TCK_")
            .append(name.toUpperCase(Locale.ROOT).replace('-', '_'))
            .append(": ${{ inputs.")
            .append(name)
            .append(" }}\n");
      }
    }
    String withInputs =
        written.substring(0, written.indexOf(INPUTS))
            + inputs
            + written.substring(written.indexOf(OUTPUTS));
    return withInputs.substring(0, withInputs.indexOf(ENVIRONMENT))
        + environment
        + withInputs.substring(withInputs.indexOf(SCRIPT));
  }

  private static void input(StringBuilder inputs, String name, String words, String byDefault) {
    inputs
        .append("  ")
        .append(name)
        .append(":\n    description: '")
        .append(words.replace("'", "''"))
        .append("'\n    default: '")
        .append(byDefault)
        .append("'\n");
  }

  /** A file of the project, from the folder of this module. */
  static Path file(String name) {
    return Path.of("..").resolve(name);
  }
}

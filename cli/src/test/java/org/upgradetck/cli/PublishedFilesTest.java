package org.upgradetck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema and the action say of the options what the options are. */
class PublishedFilesTest {

  private static final Path SCHEMA = PublishedFiles.file("docs/upgrade-tck.schema.json");
  private static final Path ACTION = PublishedFiles.file("action.yml");

  private final PublishedFiles files = new PublishedFiles();

  @Test
  void schemaIsThatOfTheOptions() throws Exception {
    if (Boolean.getBoolean("docs.write")) {
      Files.writeString(SCHEMA, files.schema());
    }
    assertThat(SCHEMA).hasContent(files.schema());
  }

  @Test
  void inputsOfTheActionAreTheOptions() throws Exception {
    String written = Files.readString(ACTION);
    if (Boolean.getBoolean("docs.write")) {
      written = files.action(written);
      Files.writeString(ACTION, written);
    }
    assertThat(written).isEqualTo(files.action(written));
    JsonNode action = new YAMLMapper().readTree(written);
    List<String> inputs = new ArrayList<>();
    action.get("inputs").fieldNames().forEachRemaining(inputs::add);
    assertThat(inputs).containsExactlyElementsOf(files.inputs());
    assertThat(action.get("runs").get("steps").get(0).get("env")).hasSize(inputs.size() - 1);
  }

  static Stream<String> examples() throws Exception {
    return Documents.blocks(PublishedFiles.file("docs/ci.md"), "yaml").stream()
        .filter(block -> !block.contains("uses:"));
  }

  @Test
  void examplesOfTheDocumentationFitTheSchemaAndAreRead() throws Exception {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(files.schema());
    List<String> examples = examples().toList();

    assertThat(examples).isNotEmpty();
    for (String example : examples) {
      assertThat(schema.validate(new YAMLMapper().readTree(example))).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"selct\": \"x\"}",
        "{\"slow\": \"yes\"}",
        "{\"fail-on\": \"never\"}",
        "{\"answer-within\": \"soon\"}",
        "{\"targets\": {\"a\": {\"subprotocol\": \"chat\"}}}",
        "{\"targets\": {\"../a\": \"ws://x/\"}}",
        "{\"target\": \"ws://x/\", \"targets\": {}}",
        "{\"profiles\": {\"core\": {}}}",
        "{\"profiles\": {\"a\": {\"selct\": \"x\"}}}"
      })
  void whatTheProgramRefusesTheSchemaRefuses(String text) throws Exception {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(files.schema());

    assertThat(schema.validate(new ObjectMapper().readTree(text))).isNotEmpty();
  }
}

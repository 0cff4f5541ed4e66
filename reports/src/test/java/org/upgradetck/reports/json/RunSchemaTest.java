package org.upgradetck.reports.json;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.upgradetck.reports.SampleRun;
import org.upgradetck.reports.model.Run;

/** The published schema accepts what we write, and nothing else. */
class RunSchemaTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final JsonNode published = published();
  private final JsonSchema schema =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(published);

  @Test
  void aWrittenRunIsValid() {
    assertThat(schema.validate(sample())).isEmpty();
  }

  @Test
  void anEmptyInterruptedRunIsValid() throws IOException {
    Run sample = SampleRun.run();
    Run empty =
        new Run(
            sample.tool(),
            sample.target(),
            sample.startedAt(),
            0,
            true,
            130,
            List.of(),
            List.of(),
            List.of());

    assertThat(schema.validate(MAPPER.readTree(RunJson.toBytes(empty)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "~schema~2",
        "~startedAt~\"yesterday\"",
        "~durationMillis~-1",
        "~exitCode~\"1\"",
        "~interrupted~null",
        "/tool~name~\"another\"",
        "/target/settings~origin~7",
        "/summary~pass~-1",
        "/cases/0~id~\"RFC6455 4.4\"",
        "/cases/0~level~\"MUST\"",
        "/cases/0~link~\"javascript:alert(1)\"",
        "/cases/0~section~\"§\"",
        "/cases/0~requirements~[\"4.4-2\"]",
        "/cases/0~requirements~[\"RFC6455-4.4-2\", \"RFC6455-4.4-2\"]",
        "/cases/0~seenIn~[\"many\"]",
        "/requirements/0~state~\"unknown\"",
        "/requirements/1~reason~\"\"",
        "/results/0~id~\"rfc6455/4.4/x#\"",
        "/results/0~id~\"rfc6455/4.4/x#Row\"",
        "/results/0~row~\"a b\"",
        "/results/0~verdict~\"PASS\"",
        "/results/0~verdict~\"error\"",
        "/results/0/expectations/0~met~\"true\"",
        "/results/0/expectations/0~level~\"shall\"",
        "/results/0/conversations/0~role~\"followUp\"",
        "/results/0/conversations/0~end~\"\"",
        "/results/0/conversations/0~local~65536",
        "/results/0/conversations/0~sha256~\"abc\"",
        "/results/0/conversations/0/events/0~at~\"0\"",
        "/results/0/conversations/0/events/0~bytes~\"not base64!\"",
      })
  void aWrongValueIsRefused(String place, String field, String value) throws IOException {
    JsonNode run = sample();
    object(run, place).set(field, MAPPER.readTree(value));

    assertThat(schema.validate(run)).isNotEmpty();
  }

  @Test
  void aMissingOrAnExtraFieldIsRefusedEverywhere() {
    List<String> accepted = new ArrayList<>();
    for (String place : placesOfObjects()) {
      JsonNode extra = sample();
      object(extra, place).put("extra", 1);
      if (schema.validate(extra).isEmpty()) {
        accepted.add("extra field in " + place);
      }
      for (String field : (Iterable<String>) () -> object(sample(), place).fieldNames()) {
        if (List.of(
                    "met",
                    "actual",
                    "dispute",
                    "usualCause",
                    "usualFix",
                    "proved",
                    "reason",
                    "sha256",
                    "bytes",
                    "note")
                .contains(field)
            && !(field.equals("reason") && place.startsWith("/results"))) {
          continue; // absent where there is nothing to say
        }
        JsonNode missing = sample();
        object(missing, place).remove(field);
        if (schema.validate(missing).isEmpty()) {
          accepted.add(field + " missing in " + place);
        }
      }
    }

    assertThat(accepted).isEmpty();
  }

  @Test
  void everyPropertyIsDescribedInASentence() {
    List<String> undescribed = new ArrayList<>();
    collectUndescribed("", published, undescribed);

    assertThat(undescribed).isEmpty();
  }

  private void collectUndescribed(String place, JsonNode node, List<String> undescribed) {
    for (var entry : node.properties()) {
      String here = place + "/" + entry.getKey();
      if (entry.getKey().equals("properties")) {
        for (var property : entry.getValue().properties()) {
          JsonNode described = property.getValue();
          if (!described.has("description") && described.has("$ref")) {
            described = published.at(described.get("$ref").textValue().substring(1));
          }
          String description = described.path("description").asText();
          if (!description.endsWith(".")) {
            undescribed.add(here + "/" + property.getKey());
          }
        }
      }
      collectUndescribed(here, entry.getValue(), undescribed);
    }
  }

  private static List<String> placesOfObjects() {
    return List.of(
        "",
        "/tool",
        "/target",
        "/summary",
        "/cases/0",
        "/requirements/1",
        "/results/0",
        "/results/0/expectations/0",
        "/results/0/conversations/0",
        "/results/0/conversations/0/events/1");
  }

  private static ObjectNode object(JsonNode run, String place) {
    JsonNode node = run.at(place);
    assertThat(node.isObject()).as(place).isTrue();
    return (ObjectNode) node;
  }

  /** Without the result that carries a megabyte: it is validated once, not a hundred times. */
  private static JsonNode sample() {
    try {
      JsonNode run = MAPPER.readTree(RunJson.toBytes(SampleRun.run()));
      ArrayNode results = (ArrayNode) run.get("results");
      results.remove(results.size() - 1);
      return run;
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static JsonNode published() {
    try (InputStream in =
        RunSchemaTest.class.getResourceAsStream("/org/upgradetck/reports/run.schema.json")) {
      return MAPPER.readTree(requireNonNull(in));
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
  }
}

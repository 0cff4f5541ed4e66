package org.upgradetck.reports.json;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.upgradetck.reports.SampleComparison;
import org.upgradetck.reports.SampleRun;

/** The published schemas accept what we write of several runs, and nothing else. */
class ComparisonJsonTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final JsonNode comparison = read(ComparisonJson.toBytes(SampleComparison.comparison()));
  private final JsonNode difference = read(ComparisonJson.toBytes(SampleComparison.difference()));

  @Test
  void bothAreValid() throws IOException {
    assertThat(schema("comparison").validate(comparison)).isEmpty();
    assertThat(schema("difference").validate(difference)).isEmpty();
  }

  @Test
  void comparisonTellsOfEachCaseInEachRun() {
    assertThat(comparison.at("/runs/0/distances").toString()).isEqualTo("[0,3,7]");
    assertThat(comparison.at("/runs/0/cases/fail").asInt()).isEqualTo(2);
    JsonNode version = comparison.at("/cases/3");
    assertThat(version.path("id").asText()).isEqualTo(SampleRun.VERSION.id());
    assertThat(version.path("different").asBoolean()).isTrue();
    assertThat(version.at("/outcomes/0").toString())
        .isEqualTo("{\"verdict\":\"fail\",\"rows\":6,\"rowsOfVerdict\":5}");
    assertThat(version.at("/outcomes/1/verdict").asText()).isEqualTo("pass");
    assertThat(comparison.at("/cases/0/outcomes/2").isNull()).isTrue();
  }

  @Test
  void differenceTellsOfEachRowWithBothVerdicts() {
    assertThat(difference.path("summary").toString())
        .isEqualTo("{\"broken\":1,\"fixed\":5,\"changed\":1,\"new\":1,\"gone\":1,\"same\":12}");
    JsonNode broken = difference.at("/changes/0");
    assertThat(broken.path("kind").asText()).isEqualTo("broken");
    assertThat(broken.at("/before/verdict").asText()).isEqualTo("pass");
    assertThat(broken.at("/after/verdict").asText()).isEqualTo("fail");
    assertThat(broken.at("/after/reason").asText()).contains("<script>").endsWith("\0\ufffd]]>");
    assertThat(difference.at("/changes/8").has("after")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "comparison~~schema~2",
        "comparison~~runs~[]",
        "comparison~/runs/0~id~\"a b\"",
        "comparison~/runs/0~distances~[-1]",
        "comparison~/cases/0~id~\"x\"",
        "comparison~/cases/0~outcomes~[\"pass\"]",
        "comparison~/cases/0/outcomes/0~verdict~\"PASS\"",
        "comparison~/cases/0~extra~1",
        "difference~~summary~{}",
        "difference~/before~startedAt~\"yesterday\"",
        "difference~/changes/0~kind~\"worse\"",
        "difference~/changes/0~row~\"a b\"",
        "difference~/changes/0/after~verdict~\"error\"",
        "difference~/circumstances/0~before~null",
        "difference~/after~extra~1",
      })
  void aWrongValueIsRefused(String name, String place, String field, String value)
      throws IOException {
    JsonNode document = (name.equals("comparison") ? comparison : difference).deepCopy();
    String at = place == null ? "" : place;
    ((ObjectNode) document.at(at)).set(field, MAPPER.readTree(value));

    assertThat(schema(name).validate(document)).isNotEmpty();
  }

  private static JsonNode read(byte[] octets) {
    try {
      return MAPPER.readTree(octets);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static JsonSchema schema(String name) throws IOException {
    try (InputStream in =
        ComparisonJsonTest.class.getResourceAsStream(
            "/org/upgradetck/reports/" + name + ".schema.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(MAPPER.readTree(requireNonNull(in)));
    }
  }
}

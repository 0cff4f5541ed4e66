package org.upgradetck.reports.baseline;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.upgradetck.reports.model.Verdict;
import org.upgradetck.reports.text.VisibleText;

/**
 * A baseline as YAML, one line a row, so that a message can name the line to change and a review
 * shows what was accepted.
 */
public final class BaselineFile {

  /** The number of the format. */
  private static final int SCHEMA = 1;

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .build();

  /** The octets a baseline may have: all rows of the catalogue with long reasons are fewer. */
  private static final long MOST_OCTETS = 10_000_000;

  private static final int SHOWN_OF_A_FAULT = 300;

  private BaselineFile() {}

  private record Written(
      @JsonProperty(required = true) int schema,
      @JsonProperty(required = true) int catalogue,
      @Nullable List<@Nullable WrittenLine> rows) {}

  private record WrittenLine(
      @Nullable String row, @Nullable String verdict, @Nullable String reason) {}

  /**
   * Reads a baseline.
   *
   * @throws UnreadableBaseline if the file is not there, or is no baseline
   */
  public static Baseline read(Path file) throws UnreadableBaseline {
    try {
      if (Files.size(file) > MOST_OCTETS) {
        throw new UnreadableBaseline(file + " is too large for a baseline");
      }
      String text = Files.readString(file);
      Written written = YAML.readValue(text, Written.class);
      if (written.schema() != SCHEMA) {
        throw new UnreadableBaseline(
            "%s has schema %d; this version knows %d".formatted(file, written.schema(), SCHEMA));
      }
      if (written.catalogue() < 0) {
        throw new UnreadableBaseline(file + ": its catalogue is a version, never less than 0");
      }
      return new Baseline(written.catalogue(), lines(file, text, written));
    } catch (NoSuchFileException e) {
      throw new UnreadableBaseline(
          file + " does not exist; --write-baseline " + file + " writes it");
    } catch (JsonProcessingException e) {
      String where =
          Optional.ofNullable(e.getLocation())
              .map(location -> ", line " + location.getLineNr())
              .orElse("");
      throw new UnreadableBaseline(file + where + ": " + VisibleText.of(why(e), SHOWN_OF_A_FAULT));
    } catch (CharacterCodingException e) {
      throw new UnreadableBaseline(file + " is no text in UTF-8");
    } catch (IOException e) {
      throw new UnreadableBaseline(file + " cannot be read: " + e.getMessage());
    }
  }

  /** What Jackson says of what it bound to what is of no use to whoever wrote the file. */
  private static String why(JsonProcessingException e) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      return "there is no '"
          + unknown.getPropertyName()
          + "' here; a baseline has schema, catalogue and rows, and a row has row, verdict and reason";
    }
    if (e instanceof MismatchedInputException) {
      return "this is no baseline; it has a number as schema and as catalogue, and rows with a line"
          + " each, as '- {row: ID, verdict: fail}'";
    }
    return String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("no YAML");
  }

  private static List<Baseline.Line> lines(Path file, String text, Written written)
      throws IOException, UnreadableBaseline {
    List<Integer> numbers = numbers(text);
    List<Baseline.Line> lines = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (WrittenLine each : Optional.ofNullable(written.rows()).orElse(List.of())) {
      int number = numbers.get(lines.size());
      if (each == null || each.row() == null || each.verdict() == null) {
        throw new UnreadableBaseline(
            "%s, line %d: each of its rows needs a row and a verdict".formatted(file, number));
      }
      Verdict verdict = verdict(file, number, each.verdict());
      Integer first = seen.putIfAbsent(each.row(), number);
      if (first != null) {
        throw new UnreadableBaseline(
            "%s lists %s twice; delete line %d or line %d"
                .formatted(file, VisibleText.of(each.row()), first, number));
      }
      lines.add(
          new Baseline.Line(
              each.row(), verdict, Optional.ofNullable(each.reason()).orElse(""), number));
    }
    return lines;
  }

  private static Verdict verdict(Path file, int number, String label) throws UnreadableBaseline {
    for (Verdict verdict : Verdict.values()) {
      if (Baseline.holds(verdict) && verdict.label().equals(label)) {
        return verdict;
      }
    }
    throw new UnreadableBaseline(
        "%s, line %d: '%s' is no verdict that can be accepted; write fail, warn or inconclusive"
            .formatted(file, number, VisibleText.of(label)));
  }

  /** On which line each of the rows begins; what is bound to a record forgets where it stood. */
  private static List<Integer> numbers(String text) throws IOException {
    List<Integer> numbers = new ArrayList<>();
    try (JsonParser tokens = YAML.createParser(text)) {
      for (JsonToken token = tokens.nextToken(); token != null; token = tokens.nextToken()) {
        JsonStreamContext within =
            token == JsonToken.START_OBJECT
                ? tokens.getParsingContext().getParent()
                : tokens.getParsingContext();
        if ((token == JsonToken.START_OBJECT || token.isScalarValue()) && within.inArray()) {
          numbers.add(tokens.currentTokenLocation().getLineNr());
        }
      }
    }
    return numbers;
  }

  /**
   * Writes a baseline in place of what the file held.
   *
   * @throws IOException if it cannot be written
   */
  public static void write(Baseline baseline, Path file) throws IOException {
    StringBuilder text =
        new StringBuilder(
            """
            # What upgrade-tck found in this target and what is accepted for now. A run with --baseline and
            # this file fails for anything else, and for a line that is no longer true. The reasons are
            # yours to write; --write-baseline keeps them.
            """);
    text.append("schema: ").append(SCHEMA).append('\n');
    text.append("catalogue: ").append(baseline.catalogue()).append('\n');
    text.append(baseline.lines().isEmpty() ? "rows: []\n" : "rows:\n");
    for (Baseline.Line line : baseline.lines()) {
      text.append("  - {row: ")
          .append(quoted(line.row()))
          .append(", verdict: ")
          .append(line.verdict().label())
          .append(", reason: ")
          .append(quoted(line.reason()))
          .append("}\n");
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  /** A string of JSON is one of YAML. */
  private static String quoted(String text) {
    return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
  }
}

package org.upgradetck.reports.json;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.upgradetck.reports.comparison.Change;
import org.upgradetck.reports.comparison.Comparison;
import org.upgradetck.reports.comparison.Difference;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.Run;
import org.upgradetck.reports.model.Verdict;
import org.upgradetck.reports.outline.CaseOutcome;

/**
 * The files {@code comparison.json} and {@code difference.json}, as published in {@code
 * comparison.schema.json} and {@code difference.schema.json} beside this package. What went over
 * the wire is in the runs themselves.
 */
public final class ComparisonJson {

  /** The number of either format. */
  private static final int SCHEMA = 1;

  private final JsonGenerator json;
  private final WellFormed wellFormed = new WellFormed();

  private ComparisonJson(JsonGenerator json) {
    this.json = json;
  }

  /** Writes a part of a document. */
  private interface Part {
    void writeTo(ComparisonJson writer) throws IOException;
  }

  /** The octets of a comparison: UTF-8, equal comparisons give equal octets. */
  public static byte[] toBytes(Comparison comparison) {
    return toBytes(writer -> writer.comparison(comparison));
  }

  /** The octets of a difference: UTF-8, equal differences give equal octets. */
  public static byte[] toBytes(Difference difference) {
    return toBytes(writer -> writer.difference(difference));
  }

  private static byte[] toBytes(Part whole) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8)) {
      json.setPrettyPrinter(new DefaultPrettyPrinter());
      json.writeStartObject();
      json.writeNumberField("schema", SCHEMA);
      whole.writeTo(new ComparisonJson(json));
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible); // a byte array does not fail
    }
    return out.toByteArray();
  }

  private void comparison(Comparison comparison) throws IOException {
    List<List<Integer>> apart = comparison.distances();
    json.writeArrayFieldStart("runs");
    for (int i = 0; i < comparison.columns().size(); i++) {
      Comparison.Column column = comparison.columns().get(i);
      json.writeStartObject();
      text("id", column.id());
      text("name", column.name());
      of(column.run());
      counts("cases", column::cases);
      json.writeArrayFieldStart("distances");
      for (int distance : apart.get(i)) {
        json.writeNumber(distance);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("cases");
    for (Comparison.Line line : comparison.lines().toList()) {
      line(line);
    }
    json.writeEndArray();
  }

  private void line(Comparison.Line line) throws IOException {
    json.writeStartObject();
    text("id", line.info().id());
    text("level", line.info().level().label());
    text("section", line.info().sectionName());
    text("title", line.info().title());
    json.writeBooleanField("different", line.isDifferent());
    json.writeArrayFieldStart("outcomes");
    for (Optional<CaseOutcome> cell : line.cells()) {
      if (cell.isEmpty()) {
        json.writeNull();
      } else {
        json.writeStartObject();
        text("verdict", cell.get().verdict().label());
        json.writeNumberField("rows", cell.get().results().size());
        json.writeNumberField("rowsOfVerdict", cell.get().count(cell.get().verdict()));
        json.writeEndObject();
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void difference(Difference difference) throws IOException {
    side("before", difference.before());
    side("after", difference.after());
    json.writeObjectFieldStart("summary");
    for (Change.Kind kind : Change.Kind.values()) {
      json.writeNumberField(kind.label(), difference.count(kind));
    }
    json.writeNumberField("same", difference.same());
    json.writeEndObject();
    json.writeArrayFieldStart("circumstances");
    for (Difference.Circumstance each : difference.circumstances()) {
      json.writeStartObject();
      text("name", each.name());
      text("before", each.before());
      text("after", each.after());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("changes");
    for (Change.Kind kind : Change.Kind.values()) {
      for (Change change : difference.of(kind)) {
        change(change);
      }
    }
    json.writeEndArray();
  }

  private void side(String field, Difference.Side side) throws IOException {
    json.writeObjectFieldStart(field);
    text("name", side.name());
    of(side.run());
    Map<Verdict, Long> rows = side.run().summary();
    counts("rows", verdict -> rows.getOrDefault(verdict, 0L));
    json.writeEndObject();
  }

  private void change(Change change) throws IOException {
    Result row = change.row();
    json.writeStartObject();
    text("kind", change.kind().label());
    text("id", row.id());
    text("case", row.caseId());
    text("row", row.row());
    text("level", row.level().label());
    text("section", row.section());
    text("title", row.title());
    told("before", change.before());
    told("after", change.after());
    json.writeEndObject();
  }

  private void told(String field, Optional<Result> result) throws IOException {
    if (result.isPresent()) {
      json.writeObjectFieldStart(field);
      text("verdict", result.get().verdict().label());
      text("reason", result.get().reason());
      json.writeEndObject();
    }
  }

  private void of(Run run) throws IOException {
    text("target", run.target().uri());
    text("startedAt", run.startedAt().toString());
    text("version", run.tool().version());
    text("catalogue", run.tool().catalogue());
    json.writeBooleanField("interrupted", run.interrupted());
    json.writeNumberField("exitCode", run.exitCode());
  }

  /** How many there are of each verdict. */
  private interface Counting {
    long of(Verdict verdict);
  }

  private void counts(String field, Counting counting) throws IOException {
    json.writeObjectFieldStart(field);
    for (Verdict verdict :
        List.of(
            Verdict.PASS,
            Verdict.FAIL,
            Verdict.WARN,
            Verdict.INFO,
            Verdict.SKIP,
            Verdict.INCONCLUSIVE)) {
      json.writeNumberField(verdict.label(), counting.of(verdict));
    }
    json.writeEndObject();
  }

  private void text(String field, String text) throws IOException {
    json.writeStringField(field, wellFormed.of(text));
  }
}

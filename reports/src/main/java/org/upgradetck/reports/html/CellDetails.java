package org.upgradetck.reports.html;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.upgradetck.reports.model.ConversationRecord;
import org.upgradetck.reports.model.Expected;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.Run;
import org.upgradetck.reports.outline.CaseOutcome;
import org.upgradetck.reports.outline.Outline;
import org.upgradetck.reports.outline.RowGroup;
import org.upgradetck.reports.text.VisibleText;
import org.upgradetck.reports.transcript.TranscriptText;

/**
 * What the script of a comparison shows of a cell, as JSON, deflated (zlib) and in base64:
 *
 * <pre>
 * {CASE: [GROUP ...]}
 * GROUP        [verdict, [row ...], reason, [[expected, actual] ...], transcript of the first row]
 * </pre>
 *
 * <p>Only cells with something to look at are in it.
 */
final class CellDetails {

  private static final int SHOWN = 600;
  private static final int TRANSCRIPT = 4_000;
  private static final int MOST_GROUPS = 12;
  private static final int MOST_ROWS = 60;
  private static final JsonFactory JSON = new JsonFactory();

  private CellDetails() {}

  static String packed(Run run) {
    StringWriter written = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(written)) {
      json.writeStartObject();
      for (CaseOutcome outcome :
          Outline.of(run).cases().filter(ComparisonPage::isWorthALook).toList()) {
        json.writeArrayFieldStart(VisibleText.of(outcome.info().id(), SHOWN));
        for (RowGroup group : outcome.groups().stream().limit(MOST_GROUPS).toList()) {
          write(group, json);
        }
        json.writeEndArray();
      }
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible); // a string does not fail
    }
    return Packed.of(written.toString());
  }

  private static void write(RowGroup group, JsonGenerator json) throws IOException {
    json.writeStartArray();
    json.writeString(group.outcome().verdict().label());
    json.writeStartArray();
    for (String row : group.rows().stream().limit(MOST_ROWS).toList()) {
      json.writeString(VisibleText.of(row, SHOWN));
    }
    json.writeEndArray();
    json.writeString(VisibleText.of(group.outcome().reason(), SHOWN));
    json.writeStartArray();
    for (Expected broken : group.outcome().broken()) {
      json.writeStartArray();
      json.writeString(VisibleText.of(broken.says(), SHOWN));
      json.writeString(VisibleText.of(broken.actual().orElse(""), SHOWN));
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeString(transcript(group.first()));
    json.writeEndArray();
  }

  private static String transcript(Result result) {
    List<ConversationRecord> row =
        result.conversations().stream().filter(each -> each.role().equals("row")).toList();
    return TranscriptText.of(row, TRANSCRIPT);
  }
}

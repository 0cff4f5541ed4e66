package org.upgradetck.reports.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.upgradetck.reports.model.CaseInfo;
import org.upgradetck.reports.model.ConversationRecord;
import org.upgradetck.reports.model.EventRecord;
import org.upgradetck.reports.model.Expected;
import org.upgradetck.reports.model.Gate;
import org.upgradetck.reports.model.GateNote;
import org.upgradetck.reports.model.Level;
import org.upgradetck.reports.model.RequirementInfo;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.Run;
import org.upgradetck.reports.model.Sighting;
import org.upgradetck.reports.model.TargetInfo;
import org.upgradetck.reports.model.Tool;
import org.upgradetck.reports.model.Verdict;

/**
 * The parts of the model into JSON. Written out by hand, field by field: the order of the fields is
 * the published format and must not follow a refactoring of the records.
 */
public final class ModelWriter {

  private final JsonGenerator json;
  private final WellFormed wellFormed = new WellFormed();

  /** Writes to {@code json}, which the caller closes. */
  public ModelWriter(JsonGenerator json) {
    this.json = json;
  }

  /** Writes the head of a journal as an object. */
  public void head(Head head) throws IOException {
    json.writeStartObject();
    headFields(head);
    json.writeEndObject();
  }

  /** Writes one result as an object. */
  public void result(Result result) throws IOException {
    json.writeStartObject();
    text("id", result.id());
    text("case", result.caseId());
    text("row", result.row());
    text("level", result.level().label());
    text("section", result.section());
    text("title", result.title());
    text("verdict", result.verdict().label());
    text("reason", result.reason());
    array("expectations", result.expectations(), this::expected);
    json.writeNumberField("durationMillis", result.durationMillis());
    array("conversations", result.conversations(), this::conversation);
    array("seenIn", result.seenIn(), this::word);
    json.writeEndObject();
  }

  void run(Run run) throws IOException {
    json.writeStartObject();
    headFields(new Head(run.tool(), run.target(), run.startedAt()));
    json.writeNumberField("durationMillis", run.durationMillis());
    json.writeBooleanField("interrupted", run.interrupted());
    json.writeNumberField("exitCode", run.exitCode());
    gate(run);
    summary(run);
    array("cases", run.cases(), this::caseInfo);
    array("requirements", run.requirements(), this::requirement);
    array("results", run.results(), this::result);
    json.writeEndObject();
  }

  private void headFields(Head head) throws IOException {
    json.writeNumberField("schema", Run.SCHEMA);
    tool(head.tool());
    target(head.target());
    text("startedAt", head.startedAt().toString());
  }

  private void tool(Tool tool) throws IOException {
    json.writeObjectFieldStart("tool");
    text("name", tool.name());
    text("version", tool.version());
    text("catalogue", tool.catalogue());
    json.writeEndObject();
  }

  private void target(TargetInfo target) throws IOException {
    json.writeObjectFieldStart("target");
    text("uri", target.uri());
    texts("settings", target.settings());
    texts("choices", target.choices());
    json.writeEndObject();
  }

  /** Notes in the order of the results: a diff of two runs shows what changed. */
  private void gate(Run run) throws IOException {
    Gate gate = run.gate();
    json.writeObjectFieldStart("gate");
    text("failOn", (gate.warningsFail() ? Level.SHOULD : Level.MUST).label());
    json.writeBooleanField("allowInconclusive", gate.inconclusiveAllowed());
    optionalText("baseline", gate.baseline());
    json.writeArrayFieldStart("notes");
    for (Result result : run.results()) {
      Optional<GateNote> note = gate.noteOn(result);
      if (note.isPresent()) {
        json.writeStartObject();
        text("id", result.id());
        text("kind", note.get().kind().label());
        text("says", note.get().says());
        json.writeEndObject();
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Pass and fail first, as people ask for them; the order of the enum is that of gravity. */
  private void summary(Run run) throws IOException {
    Map<Verdict, Long> counts = run.summary();
    json.writeObjectFieldStart("summary");
    for (Verdict verdict :
        List.of(
            Verdict.PASS,
            Verdict.FAIL,
            Verdict.WARN,
            Verdict.INFO,
            Verdict.SKIP,
            Verdict.INCONCLUSIVE)) {
      json.writeNumberField(verdict.label(), counts.getOrDefault(verdict, 0L));
    }
    json.writeEndObject();
  }

  private void caseInfo(CaseInfo info) throws IOException {
    json.writeStartObject();
    text("id", info.id());
    text("level", info.level().label());
    text("section", info.sectionName());
    text("sectionTitle", info.sectionTitle());
    text("link", info.link());
    text("title", info.title());
    text("requirement", info.requirement());
    array("requirements", info.requirements(), this::word);
    array("seenIn", info.seenIn(), this::word);
    array("tags", info.tags(), this::word);
    optionalText("dispute", info.dispute());
    optionalText("usualCause", info.usualCause());
    optionalText("usualFix", info.usualFix());
    if (!info.evidence().isEmpty()) {
      array("evidence", info.evidence(), this::sighting);
    }
    json.writeEndObject();
  }

  private void sighting(Sighting sighting) throws IOException {
    json.writeStartObject();
    text("id", sighting.id());
    text("severity", sighting.severity());
    text("title", sighting.title());
    text("seenWith", sighting.seenWith());
    array("links", sighting.links(), this::word);
    json.writeEndObject();
  }

  private void requirement(RequirementInfo requirement) throws IOException {
    json.writeStartObject();
    text("id", requirement.id());
    text("level", requirement.level().toLowerCase(Locale.ROOT));
    text("role", requirement.role());
    text("statement", requirement.statement());
    text("state", requirement.state());
    optionalText("reason", requirement.reason());
    if (requirement.isCovered()) {
      json.writeBooleanField("proved", requirement.proved());
    }
    array("cases", requirement.cases(), this::word);
    json.writeEndObject();
  }

  private void expected(Expected expected) throws IOException {
    json.writeStartObject();
    text("says", expected.says());
    text("level", expected.level().label());
    if (expected.met().isPresent()) {
      json.writeBooleanField("met", expected.met().get());
    }
    optionalText("actual", expected.actual());
    json.writeEndObject();
  }

  private void conversation(ConversationRecord conversation) throws IOException {
    json.writeStartObject();
    text("role", conversation.role());
    json.writeNumberField("local", conversation.local());
    json.writeNumberField("remote", conversation.remote());
    text("end", conversation.end());
    json.writeNumberField("sentTotal", conversation.sentTotal());
    json.writeNumberField("receivedTotal", conversation.receivedTotal());
    textUnlessEmpty("sha256", conversation.sha256());
    array("events", conversation.events(), this::event);
    json.writeEndObject();
  }

  private void event(EventRecord event) throws IOException {
    json.writeStartObject();
    json.writeNumberField("at", event.at());
    text("kind", event.kind());
    byte[] octets = event.bytes();
    if (octets.length > 0) {
      json.writeBinaryField("bytes", octets);
    }
    textUnlessEmpty("note", event.note());
    json.writeEndObject();
  }

  private void word(String word) throws IOException {
    json.writeString(wellFormed.of(word));
  }

  private void text(String field, String text) throws IOException {
    json.writeStringField(field, wellFormed.of(text));
  }

  private void textUnlessEmpty(String field, String text) throws IOException {
    if (!text.isEmpty()) {
      text(field, text);
    }
  }

  private void optionalText(String field, Optional<String> text) throws IOException {
    if (text.isPresent()) {
      text(field, text.get());
    }
  }

  private void texts(String field, Map<String, String> texts) throws IOException {
    json.writeObjectFieldStart(field);
    for (Map.Entry<String, String> entry : texts.entrySet()) {
      text(wellFormed.of(entry.getKey()), entry.getValue());
    }
    json.writeEndObject();
  }

  private <T> void array(String field, List<T> elements, Writing<T> writing) throws IOException {
    json.writeArrayFieldStart(field);
    for (T element : elements) {
      writing.write(element);
    }
    json.writeEndArray();
  }

  @FunctionalInterface
  private interface Writing<T> {
    void write(T element) throws IOException;
  }
}

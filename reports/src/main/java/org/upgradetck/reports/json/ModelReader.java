package org.upgradetck.reports.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
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

/** The parts of the model out of their JSON. Fields it does not know are passed over. */
public final class ModelReader {

  private static final Level[] FAIL_ON = {Level.MUST, Level.SHOULD};

  private ModelReader() {}

  /**
   * Reads one result.
   *
   * @param where the place named in errors, {@code results[3]} or {@code line 7}
   * @param node the JSON
   * @throws WrongShape if it is not a result of schema 1
   */
  public static Result result(String where, JsonNode node) throws WrongShape {
    return result(new JsonObject(where, node));
  }

  /**
   * Reads what stands at the head of a journal and of a run: who tested what, and when.
   *
   * @throws WrongShape if the schema is not the one we know, or a field is missing
   */
  public static Head head(String where, JsonNode node) throws WrongShape {
    JsonObject json = new JsonObject(where, node);
    checkSchema(json);
    return new Head(tool(json.object("tool")), target(json.object("target")), startedAt(json));
  }

  static void checkSchema(JsonObject json) throws WrongShape {
    long schema = json.wholeNumber("schema");
    if (schema != Run.SCHEMA) {
      throw json.wrong(
          "schema", "a format that this version does not know (it knows " + Run.SCHEMA + ")");
    }
  }

  static Run run(JsonNode node, List<Result> results) throws WrongShape {
    Head head = head("", node);
    JsonObject json = new JsonObject("", node);
    return new Run(
        head.tool(),
        head.target(),
        head.startedAt(),
        json.wholeNumber("durationMillis"),
        json.flag("interrupted"),
        json.smallNumber("exitCode"),
        gate(json),
        json.each("cases", ModelReader::caseInfo),
        json.each("requirements", ModelReader::requirement),
        results);
  }

  private static Gate gate(JsonObject run) throws WrongShape {
    Optional<JsonObject> written = run.optionalObject("gate");
    if (written.isEmpty()) {
      return Gate.DEFAULT;
    }
    JsonObject json = written.get();
    Map<String, GateNote> notes = new HashMap<>();
    for (Map.Entry<String, GateNote> note : json.each("notes", ModelReader::note)) {
      notes.put(note.getKey(), note.getValue());
    }
    return new Gate(
        json.oneOf("failOn", FAIL_ON, Level::label) == Level.SHOULD,
        json.flag("allowInconclusive"),
        json.optionalText("baseline"),
        notes);
  }

  private static Map.Entry<String, GateNote> note(JsonObject json) throws WrongShape {
    return Map.entry(
        json.text("id"),
        new GateNote(
            json.oneOf("kind", GateNote.Kind.values(), GateNote.Kind::label), json.text("says")));
  }

  private static Tool tool(JsonObject json) throws WrongShape {
    return new Tool(json.text("name"), json.text("version"), json.text("catalogue"));
  }

  private static TargetInfo target(JsonObject json) throws WrongShape {
    return new TargetInfo(json.text("uri"), json.texts("settings"), json.texts("choices"));
  }

  private static Instant startedAt(JsonObject json) throws WrongShape {
    try {
      return Instant.parse(json.text("startedAt"));
    } catch (DateTimeParseException noInstant) {
      throw json.wrong("startedAt", "not an instant such as 2026-01-31T12:00:00Z");
    }
  }

  private static CaseInfo caseInfo(JsonObject json) throws WrongShape {
    SectionName section = SectionName.parse(json.text("section"));
    return new CaseInfo(
        json.text("id"),
        level(json),
        section.specification(),
        section.number(),
        json.text("sectionTitle"),
        json.text("link"),
        json.text("title"),
        json.text("requirement"),
        json.words("requirements"),
        json.words("seenIn"),
        json.words("tags"),
        json.optionalText("dispute"),
        json.optionalText("usualCause"),
        json.optionalText("usualFix"),
        json.eachIfAny("evidence", ModelReader::sighting));
  }

  private static Sighting sighting(JsonObject json) throws WrongShape {
    return new Sighting(
        json.text("id"),
        json.text("severity"),
        json.text("title"),
        json.text("seenWith"),
        json.words("links"));
  }

  private static RequirementInfo requirement(JsonObject json) throws WrongShape {
    return new RequirementInfo(
        json.text("id"),
        json.text("level"),
        json.text("role"),
        json.text("statement"),
        json.text("state"),
        json.optionalText("reason"),
        json.optionalFlag("proved").orElse(false),
        json.words("cases"));
  }

  private static Result result(JsonObject json) throws WrongShape {
    return new Result(
        json.text("id"),
        json.text("case"),
        json.text("row"),
        level(json),
        json.text("section"),
        json.text("title"),
        json.oneOf("verdict", Verdict.values(), Verdict::label),
        json.text("reason"),
        json.each("expectations", ModelReader::expected),
        json.wholeNumber("durationMillis"),
        json.each("conversations", ModelReader::conversation),
        json.words("seenIn"));
  }

  private static Expected expected(JsonObject json) throws WrongShape {
    return new Expected(
        json.text("says"), level(json), json.optionalFlag("met"), json.optionalText("actual"));
  }

  private static ConversationRecord conversation(JsonObject json) throws WrongShape {
    return new ConversationRecord(
        json.text("role"),
        json.smallNumber("local"),
        json.smallNumber("remote"),
        json.text("end"),
        json.wholeNumber("sentTotal"),
        json.wholeNumber("receivedTotal"),
        json.optionalText("sha256").orElse(""),
        json.each("events", ModelReader::event));
  }

  private static EventRecord event(JsonObject json) throws WrongShape {
    return new EventRecord(
        json.number("at"),
        json.text("kind"),
        json.octets("bytes"),
        json.optionalText("note").orElse(""));
  }

  private static Level level(JsonObject json) throws WrongShape {
    return json.oneOf("level", Level.values(), Level::label);
  }
}

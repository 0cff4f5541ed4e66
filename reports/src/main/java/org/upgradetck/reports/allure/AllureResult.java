package org.upgradetck.reports.allure;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.upgradetck.reports.build.BuildStatus;
import org.upgradetck.reports.build.RowText;
import org.upgradetck.reports.model.CaseInfo;
import org.upgradetck.reports.model.Expected;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.Run;
import org.upgradetck.reports.model.Verdict;
import org.upgradetck.reports.text.VisibleText;

/**
 * One row as a result of Allure 2: specification, section and case as epic, feature and story, the
 * level as severity, the expectations as steps.
 *
 * <p>Nothing is written as its description, which Allure reads as Markdown with HTML in it.
 */
record AllureResult(JsonGenerator json, Run run, CaseInfo info, Result result) {

  private static final int SHOWN = 600;

  /** Addresses that we would write; Allure makes a link of any. */
  private static final Pattern PLAIN_ADDRESS =
      Pattern.compile("https://[A-Za-z0-9./#?=%_-]{1,500}");

  /**
   * Writes it.
   *
   * @param uuid the id of this result
   * @param attachment the name of the file with its conversations
   */
  void write(String uuid, String attachment) throws IOException {
    BuildStatus status = BuildStatus.of(result, run.gate());
    json.writeStartObject();
    text("uuid", uuid);
    // The same in every run, by which Allure knows the history of a row.
    text("historyId", AllureResults.uuid(result.id()));
    text("testCaseId", AllureResults.uuid(result.caseId()));
    text("fullName", result.id());
    text("name", result.title() + " [" + result.row() + "]");
    text("status", word(status));
    if (status != BuildStatus.PASSED || !result.reason().isEmpty()) {
      json.writeObjectFieldStart("statusDetails");
      text("message", RowText.message(run, result));
      json.writeStringField("trace", RowText.explanation(run, info, result));
      json.writeEndObject();
    }
    text("stage", "finished");
    // Rows run side by side, and how long each took is known, but not when it began.
    json.writeNumberField("start", run.startedAt().toEpochMilli());
    json.writeNumberField("stop", run.startedAt().toEpochMilli() + result.durationMillis());
    labels();
    links();
    parameters();
    steps();
    attachments(attachment);
    json.writeEndObject();
  }

  private static String word(BuildStatus status) {
    return status.name().toLowerCase(Locale.ROOT);
  }

  private void labels() throws IOException {
    json.writeArrayFieldStart("labels");
    label("epic", info.specification());
    label("feature", (info.sectionName() + " " + info.sectionTitle()).strip());
    label("story", info.title());
    label("parentSuite", info.specification());
    label("suite", (info.sectionName() + " " + info.sectionTitle()).strip());
    label("subSuite", info.title());
    label("package", result.caseId().replace('.', '_').replace('/', '.'));
    label("severity", severity());
    label("tag", result.verdict().label());
    for (String tag : info.tags()) {
      label("tag", tag);
    }
    for (String kind : info.seenIn()) {
      label("tag", kind);
    }
    label("framework", run.tool().name());
    json.writeEndArray();
  }

  /** As the rows have it that run as JUnit tests. */
  private String severity() {
    if (result.verdict() == Verdict.WARN) {
      return "minor";
    }
    return switch (info.level()) {
      case MUST -> "critical";
      case SHOULD -> "normal";
      case DISPUTED -> "minor";
      case MAY -> "trivial";
    };
  }

  private void label(String name, String value) throws IOException {
    if (!value.isEmpty()) {
      pair(name, value);
    }
  }

  private void links() throws IOException {
    json.writeArrayFieldStart("links");
    if (PLAIN_ADDRESS.matcher(info.link()).matches()) {
      json.writeStartObject();
      text("name", info.sectionName());
      text("url", info.link());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void parameters() throws IOException {
    json.writeArrayFieldStart("parameters");
    pair("row", result.row());
    pair("verdict", result.verdict().label());
    pair("requirement", info.requirement());
    Optional<String> dispute = info.dispute();
    if (dispute.isPresent()) {
      pair("disputed", dispute.get());
    }
    pair("covers", String.join(", ", info.requirements()));
    json.writeEndArray();
  }

  private void pair(String name, String value) throws IOException {
    json.writeStartObject();
    text("name", name);
    text("value", value);
    json.writeEndObject();
  }

  private void steps() throws IOException {
    json.writeArrayFieldStart("steps");
    for (Expected expected : result.expectations()) {
      json.writeStartObject();
      text("name", expected.says());
      text("status", status(expected));
      text("stage", "finished");
      if (expected.actual().isPresent()) {
        json.writeObjectFieldStart("statusDetails");
        text("message", expected.actual().get());
        json.writeEndObject();
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** A breach that does not fail the row is not shown as if it did. */
  private String status(Expected expected) {
    BuildStatus status =
        expected
            .met()
            .map(met -> met ? BuildStatus.PASSED : BuildStatus.of(result, run.gate()))
            .orElse(BuildStatus.SKIPPED);
    return word(status);
  }

  private void attachments(String file) throws IOException {
    json.writeArrayFieldStart("attachments");
    if (!result.conversations().isEmpty()) {
      json.writeStartObject();
      text("name", "conversation");
      text("source", file);
      text("type", "text/plain");
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void text(String field, String value) throws IOException {
    json.writeStringField(field, VisibleText.of(value, SHOWN));
  }
}

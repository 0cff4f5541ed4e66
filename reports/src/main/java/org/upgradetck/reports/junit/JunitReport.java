package org.upgradetck.reports.junit;

import java.io.ByteArrayOutputStream;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.upgradetck.reports.model.CaseInfo;
import org.upgradetck.reports.model.Expected;
import org.upgradetck.reports.model.Gate;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.Run;
import org.upgradetck.reports.model.Verdict;
import org.upgradetck.reports.outline.CaseOutcome;
import org.upgradetck.reports.outline.Outline;
import org.upgradetck.reports.outline.RunAgain;
import org.upgradetck.reports.text.VisibleText;
import org.upgradetck.reports.transcript.TranscriptText;

/**
 * A run in the XML of JUnit as Jenkins, GitLab and GitHub's actions read it: a suite for each
 * section of a specification, a class for each case, a test for each row. The names never change,
 * as the ids do not, so that a build server sees the history of a row.
 */
public final class JunitReport {

  private static final int SHOWN_IN_A_LINE = 300;
  private static final int SHOWN = 2_000;

  /** Without a zone, as the format has it; the time is UTC. */
  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ISO_LOCAL_DATE_TIME.withZone(ZoneOffset.UTC);

  /** What the format can say of a test. */
  private enum Status {
    PASSED,
    FAILURE,
    ERROR,
    SKIPPED;

    static Status of(Result result, Gate gate) {
      if (gate.isClosedBy(result)) {
        return FAILURE;
      }
      if (gate.isLeftUnjudgedBy(result)) {
        return ERROR;
      }
      return switch (result.verdict()) {
        case PASS, INFO -> PASSED;
        case SKIP, WARN, FAIL, INCONCLUSIVE -> SKIPPED;
      };
    }

    String element() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Run run;
  private final XMLStreamWriter xml;

  private JunitReport(Run run, XMLStreamWriter xml) {
    this.run = run;
    this.xml = xml;
  }

  /**
   * The octets of the file, UTF-8. What closes the gate of the run is a failure, and what should
   * have been judged an error: the build server and the exit code must agree.
   */
  public static byte[] toBytes(Run run) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
      new JunitReport(run, xml).document();
      xml.close();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException("a byte array takes every document", impossible);
    }
    return out.toByteArray();
  }

  private void document() throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    line();
    xml.writeStartElement("testsuites");
    attribute("name", run.tool().name() + " " + run.target().uri());
    counts(run.results());
    xml.writeAttribute("time", seconds(run.durationMillis()));
    for (Outline.Specification specification : Outline.of(run).specifications()) {
      for (Outline.Section section : specification.sections()) {
        suite(section);
      }
    }
    line();
    xml.writeEndElement();
    line();
    xml.writeEndDocument();
  }

  private void suite(Outline.Section section) throws XMLStreamException {
    CaseInfo any = section.cases().get(0).info();
    List<Result> results =
        section.cases().stream().flatMap(each -> each.results().stream()).toList();
    line();
    xml.writeStartElement("testsuite");
    attribute("name", (any.sectionName() + " " + section.title()).strip());
    counts(results);
    xml.writeAttribute("time", seconds(results.stream().mapToLong(Result::durationMillis).sum()));
    xml.writeAttribute(
        "timestamp", TIMESTAMP.format(run.startedAt().truncatedTo(ChronoUnit.SECONDS)));
    properties();
    for (CaseOutcome outcome : section.cases()) {
      for (Result result : outcome.results()) {
        test(outcome.info(), result);
      }
    }
    line();
    xml.writeEndElement();
  }

  private void properties() throws XMLStreamException {
    line();
    xml.writeStartElement("properties");
    property("target", run.target().uri());
    property("tool", run.tool().name() + " " + run.tool().version());
    property("catalogue", run.tool().catalogue());
    for (Map.Entry<String, String> setting : run.target().settings().entrySet()) {
      property("setting." + setting.getKey(), setting.getValue());
    }
    for (Map.Entry<String, String> choice : run.target().choices().entrySet()) {
      property("choice." + choice.getKey(), choice.getValue());
    }
    line();
    xml.writeEndElement();
  }

  private void property(String name, String value) throws XMLStreamException {
    line();
    xml.writeEmptyElement("property");
    attribute("name", name);
    attribute("value", value);
  }

  private void test(CaseInfo info, Result result) throws XMLStreamException {
    Status status = Status.of(result, run.gate());
    line();
    xml.writeStartElement("testcase");
    attribute("classname", className(result.caseId()));
    attribute("name", result.title() + " [" + result.row() + "]");
    xml.writeAttribute("time", seconds(result.durationMillis()));
    if (status != Status.PASSED) {
      line();
      xml.writeStartElement(status.element());
      attribute("message", message(result));
      if (status != Status.SKIPPED) {
        attribute(
            "type",
            run.gate()
                .noteOn(result)
                .map(note -> note.kind().label())
                .orElse(result.verdict().label()));
      }
      xml.writeCharacters(explanation(info, result));
      xml.writeEndElement();
      if (!result.conversations().isEmpty()) {
        line();
        xml.writeStartElement("system-out");
        xml.writeCharacters(TranscriptText.of(result.conversations()));
        xml.writeEndElement();
      }
      line();
    }
    xml.writeEndElement();
  }

  /** Build servers make packages of the dots, so those of a section number are none. */
  private static String className(String caseId) {
    return caseId.replace('.', '_').replace('/', '.');
  }

  private String message(Result result) {
    String reason =
        result.verdict() == Verdict.WARN ? "warning: " + result.reason() : result.reason();
    return run.gate()
        .noteOn(result)
        .map(note -> reason.isEmpty() ? note.says() : note.says() + ": " + reason)
        .orElse(reason);
  }

  private String explanation(CaseInfo info, Result result) {
    StringBuilder text = new StringBuilder("\n");
    append(text, info.level().label().toUpperCase(Locale.ROOT), info.requirement());
    info.dispute().ifPresent(dispute -> append(text, "but", dispute));
    for (Expected expected : result.expectations()) {
      if (!expected.met().orElse(true)) {
        append(text, "expected", expected.says());
        append(text, "actual", expected.actual().orElse(result.reason()));
      }
    }
    append(text, "reason", result.reason());
    run.gate().noteOn(result).ifPresent(note -> append(text, "gate", note.says()));
    append(text, "see", (info.sectionName() + "  " + info.link()).strip());
    append(text, "covers", String.join(", ", info.requirements()));
    append(text, "seen in", String.join(", ", info.seenIn()));
    append(text, "row", result.id());
    append(text, "again", RunAgain.command(run.target(), result));
    return text.toString();
  }

  private static void append(StringBuilder text, String word, String said) {
    if (!said.isEmpty()) {
      text.append(String.format(Locale.ROOT, "%-9s %s\n", word, VisibleText.of(said, SHOWN)));
    }
  }

  private void counts(List<Result> results) throws XMLStreamException {
    xml.writeAttribute("tests", Integer.toString(results.size()));
    for (Map.Entry<String, Status> count :
        List.of(
            Map.entry("failures", Status.FAILURE),
            Map.entry("errors", Status.ERROR),
            Map.entry("skipped", Status.SKIPPED))) {
      long rows =
          results.stream()
              .filter(result -> Status.of(result, run.gate()) == count.getValue())
              .count();
      xml.writeAttribute(count.getKey(), Long.toString(rows));
    }
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, VisibleText.of(value, SHOWN_IN_A_LINE));
  }

  private void line() throws XMLStreamException {
    xml.writeCharacters("\n");
  }

  private static String seconds(long millis) {
    return String.format(Locale.ROOT, "%d.%03d", millis / 1_000, millis % 1_000);
  }
}

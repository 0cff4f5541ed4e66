package org.upgradetck.reports.junit;

import java.io.ByteArrayOutputStream;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.upgradetck.reports.build.BuildStatus;
import org.upgradetck.reports.build.RowText;
import org.upgradetck.reports.model.CaseInfo;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.Run;
import org.upgradetck.reports.outline.CaseOutcome;
import org.upgradetck.reports.outline.Outline;
import org.upgradetck.reports.text.VisibleText;
import org.upgradetck.reports.transcript.TranscriptText;

/**
 * A run in the XML of JUnit as Jenkins, GitLab and GitHub's actions read it: a suite for each
 * section of a specification, a class for each case, a test for each row. The names never change,
 * as the ids do not, so that a build server sees the history of a row.
 */
public final class JunitReport {

  private static final int SHOWN_IN_A_LINE = 300;

  /** Without a zone, as the format has it; the time is UTC. */
  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ISO_LOCAL_DATE_TIME.withZone(ZoneOffset.UTC);

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
    // Of a suite alone: the schemas have no such count for all of them together.
    count("skipped", BuildStatus.SKIPPED, results);
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
    BuildStatus status = BuildStatus.of(result, run.gate());
    line();
    xml.writeStartElement("testcase");
    attribute("classname", className(result.caseId()));
    attribute("name", result.title() + " [" + result.row() + "]");
    xml.writeAttribute("time", seconds(result.durationMillis()));
    Optional<String> element = element(status);
    if (element.isPresent()) {
      line();
      xml.writeStartElement(element.get());
      xml.writeAttribute("message", RowText.message(run, result));
      if (status != BuildStatus.SKIPPED) {
        attribute(
            "type",
            run.gate()
                .noteOn(result)
                .map(note -> note.kind().label())
                .orElse(result.verdict().label()));
      }
      xml.writeCharacters(RowText.explanation(run, info, result));
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

  private void counts(List<Result> results) throws XMLStreamException {
    xml.writeAttribute("tests", Integer.toString(results.size()));
    count("failures", BuildStatus.FAILED, results);
    count("errors", BuildStatus.BROKEN, results);
  }

  private void count(String attribute, BuildStatus status, List<Result> results)
      throws XMLStreamException {
    long rows =
        results.stream().filter(result -> BuildStatus.of(result, run.gate()) == status).count();
    xml.writeAttribute(attribute, Long.toString(rows));
  }

  private static Optional<String> element(BuildStatus status) {
    return switch (status) {
      case PASSED -> Optional.empty();
      case FAILED -> Optional.of("failure");
      case BROKEN -> Optional.of("error");
      case SKIPPED -> Optional.of("skipped");
    };
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

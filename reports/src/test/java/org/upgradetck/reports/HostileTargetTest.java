package org.upgradetck.reports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.upgradetck.reports.html.HtmlReport;
import org.upgradetck.reports.json.RunJson;
import org.upgradetck.reports.junit.JunitReport;
import org.upgradetck.reports.markdown.MarkdownReport;
import org.upgradetck.reports.model.ConversationRecord;
import org.upgradetck.reports.model.EventRecord;
import org.upgradetck.reports.model.Expected;
import org.upgradetck.reports.model.Gate;
import org.upgradetck.reports.model.GateNote;
import org.upgradetck.reports.model.Level;
import org.upgradetck.reports.model.RequirementInfo;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.Run;
import org.upgradetck.reports.model.TargetInfo;
import org.upgradetck.reports.model.Verdict;
import org.upgradetck.reports.terminal.TerminalReport;
import org.upgradetck.reports.terminal.TerminalStyle;
import org.xml.sax.InputSource;

/** A target puts what is hostile into every place that it reaches: no format lets it act. */
class HostileTargetTest {

  private static final int MEGABYTE = 1_000_000;

  /** All that was ever used against a reader of logs and reports, in one line. */
  private static final String HOSTILE =
      "</script><script>alert(1)</script><img src=x onerror=alert(2)> ' \" ]]> --> ``` `x` ${x} %s"
          + SampleRun.ESCAPES
          + SampleRun.BIDI
          + SampleRun.LINES
          + "\0\u0085\u2028\ud800\udfff\uffff";

  /** A format, by its name. */
  record Format(String name, java.util.function.Function<Run, String> writer) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Format> formats() {
    return Stream.of(
        new Format("html", HtmlReport::render),
        new Format("junit", run -> new String(JunitReport.toBytes(run), UTF_8)),
        new Format("markdown", MarkdownReport::render),
        new Format(
            "text",
            run ->
                TerminalReport.render(
                    run, new TerminalStyle(false, 100, false, false), Optional.empty())));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void nothingInvisibleGoesThrough(Format format) {
    String written = format.writer().apply(run(HOSTILE));

    assertThat(written.codePoints().filter(c -> c != '\n'))
        .noneMatch(c -> Character.isISOControl(c))
        .noneMatch(c -> Character.getType(c) == Character.FORMAT)
        .noneMatch(c -> Character.getType(c) == Character.SURROGATE)
        .noneMatch(c -> Character.getType(c) == Character.LINE_SEPARATOR);
    assertThat(written).contains("U+202E", "␛");
  }

  @ParameterizedTest
  @MethodSource("formats")
  void aMegabyteInOneLineIsCut(Format format) {
    String written = format.writer().apply(run(HOSTILE.repeat(MEGABYTE / HOSTILE.length())));

    assertThat(written.getBytes(UTF_8)).hasSizeLessThan(MEGABYTE);
    assertThat(written).contains("characters)");
  }

  @Test
  void markupStaysText() throws Exception {
    assertThat(HtmlReport.render(run(HOSTILE))).doesNotContain("<img", "<script>alert");
    assertThat(MarkdownReport.render(run(HOSTILE))).doesNotContain("<img", "<script>alert");
    DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
    parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    assertThat(
            parsers
                .newDocumentBuilder()
                .parse(new InputSource(new ByteArrayInputStream(JunitReport.toBytes(run(HOSTILE)))))
                .getElementsByTagName("img")
                .getLength())
        .isZero();
  }

  @Test
  void whatIsStoredIsAllOfIt() throws Exception {
    String stored = new String(RunJson.toBytes(run(HOSTILE)), UTF_8);

    assertThat(stored).contains("<script>alert(1)").doesNotContain("\u001b");
  }

  private static Run run(String words) {
    Run sample = SampleRun.run();
    Result failed =
        SampleRun.result(
                SampleRun.VERSION,
                "9",
                Verdict.FAIL,
                words,
                List.of(
                    new Expected(words, Level.MUST, Optional.of(false), Optional.of(words)),
                    new Expected("x", Level.MUST, Optional.empty(), Optional.of(words))))
            .withConversations(List.of(conversation("control", words), conversation("row", words)));
    Result unjudged =
        SampleRun.result(SampleRun.ACCEPT, "a", Verdict.INCONCLUSIVE, words, List.of());
    Result skipped = SampleRun.result(SampleRun.ACCEPT, "b", Verdict.SKIP, words, List.of());
    Gate gate =
        new Gate(
            false,
            false,
            Optional.of(words),
            Map.of(failed.id(), new GateNote(GateNote.Kind.STALE, words)));
    RequirementInfo requirement =
        new RequirementInfo(
            "RFC6455-4.4-2",
            "must",
            "server",
            "s",
            "not judged",
            Optional.of(words),
            true,
            List.of(SampleRun.VERSION.id()));
    return new Run(
        sample.tool(),
        new TargetInfo("ws://h/" + words, Map.of("origin", words), Map.of("plain GET", words)),
        Instant.EPOCH,
        1,
        false,
        1,
        gate,
        sample.cases(),
        List.of(requirement),
        List.of(failed, unjudged, skipped));
  }

  private static ConversationRecord conversation(String role, String words) {
    byte[] octets = ("HTTP/1.1 400 " + words + "\r\n\r\n\u00c3(\u00ff").getBytes(ISO_8859_1);
    return new ConversationRecord(
        role,
        1,
        2,
        "fin",
        octets.length,
        octets.length,
        "",
        List.of(
            new EventRecord(0, "sent", octets, words),
            new EventRecord(1, "received", octets, words),
            new EventRecord(2, "fin", new byte[0], words)));
  }
}

package org.upgradetck.reports.html;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import java.util.zip.InflaterInputStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.upgradetck.reports.SampleRun;
import org.upgradetck.reports.model.CaseInfo;
import org.upgradetck.reports.model.ConversationRecord;
import org.upgradetck.reports.model.EventRecord;
import org.upgradetck.reports.model.Expected;
import org.upgradetck.reports.model.Gate;
import org.upgradetck.reports.model.GateNote;
import org.upgradetck.reports.model.Level;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.Run;
import org.upgradetck.reports.model.TargetInfo;
import org.upgradetck.reports.model.Verdict;
import org.upgradetck.reports.text.VisibleText;

class HtmlReportTest {

  private static final int MEGABYTE = 1_000_000;

  private final String report = HtmlReport.render(SampleRun.run());
  private final Document page = Jsoup.parse(report);

  @Test
  void isHtmlWithoutFaults() {
    Parser parser = Parser.htmlParser().setTrackErrors(20);

    Document parsed = Jsoup.parse(report, "", parser);

    assertThat(parser.getErrors()).isEmpty();
    assertThat(parsed.documentType()).isNotNull();
    assertThat(parsed.select("html").attr("lang")).isEqualTo("en");
  }

  @Test
  void beginsWithTheVerdictTheCountsAndTheTarget() {
    assertThat(page.select("h1").text()).isEqualTo("ws://127.0.0.1:8080/chat");
    assertThat(page.select(".whole").text())
        .isEqualTo("Not conformant: 2 MUST requirements broken in 6 of 15 checks.");
    assertThat(page.select(".counts li").eachText())
        .containsExactly(
            "6 ✗ fail", "1 ! warn", "4 ? inconclusive", "7 ✓ pass", "1 i info", "1 – skip");
    assertThat(page.select("header .facts div").eachText())
        .containsExactly(
            "Date 2026-11-21 10:15:30 UTC",
            "Duration 3.2 s",
            "Checks 20 rows of 7 cases",
            "Version 0.1.0, catalogue 2026.1",
            "Exit code 1: a requirement is broken");
    assertThat(page.select(".pairs dt").eachText()).contains("permessage-deflate", "answer-within");
  }

  @Test
  void foldsTheRequirementsByDocumentAndSection() {
    Element requirements = page.expectFirst("#requirements");
    assertThat(requirements.select("p").text())
        .startsWith("The ledger has 1 requirements that bind a server: 1 are claimed");
    assertThat(requirements.select(".states button").eachText()).contains("1 broken", "0 met");
    assertThat(requirements.select("details.specification").eachText())
        .last(InstanceOfAssertFactories.STRING)
        .startsWith("Other roles 1 that bind")
        .contains("RFC6455-4.1-1", "The client validates its URI.", "client");
    Element section = requirements.expectFirst("details.specification details.section");
    assertThat(section.expectFirst("summary").text())
        .startsWith("§ 4.4 " + SampleRun.VERSION.sectionTitle() + " 1 broken")
        .endsWith("1 of 1 proved");
    assertThat(section.select("li.fail").text())
        .contains("broken must An unsupported version is refused", "proved");
    assertThat(section.select(".answering a").attr("href"))
        .isEqualTo(HtmlPage.fragment(SampleRun.VERSION.id() + "#9"));
    assertThat(section.select("li.fail a").attr("href"))
        .isEqualTo("https://www.rfc-editor.org/rfc/rfc6455#section-4.4");
  }

  @Test
  void saysWhatIsUsuallyWrongAndWhatMendsIt() {
    assertThat(page.select(".finding.fail .remedy").eachText())
        .contains("Usually: The value is compared as a number.", "Fix: Compare it as text.");
  }

  @Test
  void tellsWhatThereIsToMendBeforeEverythingElse() {
    assertThat(page.select("h2").eachText())
        .containsExactly(
            "What the target chose",
            "Settings of the run",
            "What to fix first",
            "Could not be judged",
            "Warnings",
            "Skipped",
            "All checks",
            "Requirements",
            "Keys");
    assertThat(page.expectFirst("details.settings").hasAttr("open")).isFalse();
    Element version = page.select(".finding.fail").get(0);
    assertThat(version.select("h3").text())
        .isEqualTo("1. " + SampleRun.VERSION.requirement() + " 5 rows");
    assertThat(version.select("h4").text()).isEqualTo(SampleRun.VERSION.title());
    assertThat(version.select(".where").text()).isEqualTo("RFC 6455 §4.4 RFC6455-4.4-2 must");
    assertThat(version.select("a[href^=https]").attr("href")).isEqualTo(SampleRun.VERSION.link());
    assertThat(version.expectFirst(".group").select(".keys li").eachText())
        .containsExactly("9", "12", "14", "99");
    assertThat(version.expectFirst(".group").select(".deviation dd").eachText())
        .containsExactly("the handshake is refused", "answered 101");
    assertThat(page.select(".reasons").text())
        .contains("set --subprotocol NAME 1 row in 1 case", "4 rows in 1 case");
    assertThat(page.select(".finding.warn .dispute").text()).contains("RFC 7230 §3.1.2");
  }

  @Test
  void hasEveryRowInTheTree() {
    List<Element> rows = page.select("details.case > details.row");

    assertThat(rows)
        .extracting(row -> row.attr("data-id"), row -> row.attr("data-verdict"))
        .containsExactlyInAnyOrderElementsOf(
            SampleRun.results().stream()
                .map(result -> tuple(result.id(), result.verdict().label()))
                .toList());
    assertThat(rows)
        .allSatisfy(
            row ->
                assertThat(row.select("summary .mark").text()).endsWith(row.attr("data-verdict")));
    assertThat(page.select(".specification > h3").eachText())
        .containsExactly("RFC 6455", "RFC 7692", "RFC 9110", "RFC 9112");
    assertThat(page.expectFirst(".section > h4").text())
        .isEqualTo("§ 4.2.1 Reading the Client's Opening Handshake");
  }

  @Test
  void casesWithSomethingToLookAtAreOpen() {
    assertThat(page.select("details.case[open] > summary .title").eachText())
        .containsExactly(
            SampleRun.ACCEPT.title(),
            SampleRun.VERSION.title(),
            SampleRun.DEFLATE.title(),
            SampleRun.REASON_PHRASE.title());
  }

  @Test
  void everyLinkWithinThePageLeadsToARow() {
    List<String> ids = page.select("details.row").eachAttr("data-id");

    assertThat(page.select("a[href^=#row=]").eachAttr("href"))
        .isNotEmpty()
        .allSatisfy(
            href -> assertThat(ids).contains(href.substring("#row=".length()).replace("%23", "#")));
    assertThat(HtmlPage.fragment("rfc6455/4.2.1/x#many+lines &q=1"))
        .isEqualTo("#row=rfc6455/4.2.1/x%23many+lines%20%26q%3D1");
  }

  @Test
  void detailsHoldWhatWasExpectedAndWhatWentOverTheWire() throws Exception {
    JsonNode details = details(page);
    List<String> ids = page.select("details.row").eachAttr("data-id");
    JsonNode row = details.get("rows").get(ids.indexOf(SampleRun.VERSION.id() + "#9"));

    assertThat(details.get("rows")).hasSize(ids.size());
    assertThat(details.get("again").asText())
        .startsWith("upgrade-tck 'ws://127.0.0.1:8080/chat' --origin '<script>")
        .endsWith("' --select ");
    JsonNode broken = row.get(0).get(1);
    assertThat(text(details, broken.get(0))).isEqualTo("the handshake is refused");
    assertThat(text(details, broken.get(1))).isEqualTo("must");
    assertThat(broken.get(2).asInt()).isZero();
    assertThat(text(details, broken.get(3))).isEqualTo("answered 101");
    assertThat(row.get(0).get(0).get(2).asInt()).isEqualTo(1);
    assertThat(row.get(0).get(2).get(2).asInt()).isEqualTo(-1);
    JsonNode conversation = row.get(1).get(0);
    assertThat(text(details, conversation.get(0))).isEqualTo("row");
    assertThat(text(details, conversation.get(3))).isEqualTo("fin");
    assertThat(conversation.get(5).asLong()).isEqualTo(70_000);
    assertThat(conversation.get(7))
        .extracting(event -> text(details, event.get(2)).getBytes(ISO_8859_1))
        .containsExactly(
            new byte[0],
            "GET /chat HTTP/1.1\r\n\r\n".getBytes(ISO_8859_1),
            new byte[] {0, (byte) 0xff, (byte) 0xc3, 0x28},
            new byte[0]);
    assertThat(conversation.get(7).get(3).get(0).asDouble()).isEqualTo(2.13);
    assertThat(row.get(3).asInt()).isEqualTo(-1); // a command has to send all
    assertThat(text(details, row.get(4))).startsWith("It takes more octets");
  }

  @Test
  void detailsHoldTheCommandThatShowsItWithoutUs() throws Exception {
    Result answered = usual("row-0", true);
    JsonNode details =
        details(
            Jsoup.parse(HtmlReport.render(with(List.of(SampleRun.VERSION), List.of(answered)))));

    assertThat(text(details, details.get("rows").get(0).get(3)))
        .startsWith("{ printf 'GET /chat HTTP/1.1\\r\\nHost:")
        .endsWith("| nc -w 3 'h' 80 | cat -v");
  }

  @Test
  void detailsHoldWhoGotItWrongInTheField() throws Exception {
    JsonNode details = details(page);

    assertThat(details.get("seen").get(SampleRun.VERSION.id()))
        .extracting(JsonNode::asText)
        .containsExactly("FB29");
    assertThat(details.get("kinds").get("FB29").toString())
        .isEqualTo(
            "[\"interoperability, medium\",\"Refuses a version without naming its own\","
                + "\"a server of 2019\",[\"https://github.com/example/example/issues/1\"]]");
  }

  @Test
  void whatCountsOtherwiseAtTheGateSaysSo() throws Exception {
    Run sample = SampleRun.run();
    Gate gate =
        Gate.DEFAULT.withNotes(
            Map.of(
                SampleRun.VERSION.id() + "#9",
                new GateNote(GateNote.Kind.ACCEPTED, "line 3 of baseline.txt")));
    Document gated = Jsoup.parse(HtmlReport.render(sample.withGate(gate)));
    Element row = gated.expectFirst("details.row[data-id=" + SampleRun.VERSION.id() + "#9]");

    assertThat(row.select(".note").text()).isEqualTo("accepted");
    assertThat(gated.select("details.row .note")).hasSize(1);
    JsonNode details = details(gated);
    int number = gated.select("details.row").indexOf(row);
    assertThat(text(details, details.get("rows").get(number).get(5)))
        .isEqualTo("accepted: line 3 of baseline.txt");
  }

  @Test
  void whatTheTargetSentIsShownAndDoesNothing() {
    assertThat(page.select("script")).hasSize(2);
    assertThat(page.select("*"))
        .allSatisfy(
            element ->
                assertThat(element.attributes().asList())
                    .noneMatch(attribute -> attribute.getKey().startsWith("on")));
    assertThat(page.select("[href]").eachAttr("href"))
        .allMatch(
            href ->
                href.startsWith("#") || href.equals("data:,") || href.startsWith("https://www."));
    assertThat(page.select("[src], [style], iframe, object, base, img")).isEmpty();
    assertThat(report.codePoints().filter(c -> c != '\n'))
        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
    assertThat(page.select(".findings").text())
        .contains(VisibleText.of(SampleRun.MARKUP), "[U+202E]tpircs", "␛[2J");
  }

  @Test
  void nothingEndsTheDataBeforeItsEnd() {
    assertThat(page.expectFirst("#details").data()).matches("[A-Za-z0-9+/]+={0,2}");
  }

  @Test
  void policyAllowsOurOwnStyleAndScriptAndNothingElse() throws Exception {
    String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");

    assertThat(policy.split("; ", -1))
        .containsExactly(
            "default-src 'none'",
            "style-src '" + hashOf(page.expectFirst("style").data()) + "'",
            "script-src '" + hashOf(page.expectFirst("script:not([type])").data()) + "'",
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'");
    assertThat(Inlined.SCRIPT.text()).doesNotContain("innerHTML", "</", "<!--");
    assertThat(Inlined.STYLE.text()).doesNotContain("url(", "@import", "</");
  }

  @Test
  void aForgedAddressIsNoLink() {
    CaseInfo of = SampleRun.VERSION;
    CaseInfo forged =
        new CaseInfo(
            of.id(),
            of.level(),
            of.specification(),
            of.section(),
            of.sectionTitle(),
            "javascript:alert(1)",
            of.title(),
            of.requirement(),
            of.requirements(),
            of.seenIn(),
            of.tags(),
            of.dispute(),
            of.usualCause(),
            of.usualFix());

    assertThat(HtmlReport.render(with(List.of(forged), List.of(SampleRun.passed(forged, "1")))))
        .doesNotContain("javascript:");
  }

  @Test
  void aRunWithoutResultsHasAReportToo() {
    Document empty = Jsoup.parse(HtmlReport.render(with(List.of(), List.of())));

    assertThat(empty.select(".whole").text())
        .isEqualTo("Nothing judged: No row applied to this target.");
    assertThat(empty.select("h2").eachText()).doesNotContain("Failed", "Skipped");
    assertThat(empty.select("details.row")).isEmpty();
  }

  @Test
  void aThousandRowsStaySmall() {
    List<Result> results = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      results.add(usual("row-" + i, i % 10 == 0));
    }

    String large = HtmlReport.render(with(List.of(SampleRun.VERSION), results));

    assertThat(large.getBytes(UTF_8)).hasSizeLessThan(2 * MEGABYTE);
    assertThat(Jsoup.parse(large).select("details.row")).hasSize(1_000);
  }

  @Test
  void aTargetThatSendsALotDoesNotMakeTheReportLarge() throws Exception {
    List<Result> results = new ArrayList<>();
    EventRecord event = new EventRecord(1, "received", new byte[1], "");
    ConversationRecord octets = conversation(List.of(received(64 * 1024), received(64 * 1024)));
    ConversationRecord events = conversation(Collections.nCopies(10_000, event));
    for (int i = 0; i < 200; i++) {
      results.add(
          SampleRun.result(
              SampleRun.VERSION,
              "row-" + i,
              Verdict.FAIL,
              i + "x".repeat(100_000),
              List.of(
                  new Expected(
                      "x".repeat(100_000),
                      Level.MUST,
                      Optional.of(false),
                      Optional.of(i + "y".repeat(100_000))))));
      results.add(withConversation(results.get(results.size() - 1), "a" + i, octets));
      results.add(withConversation(results.get(results.size() - 1), "b" + i, events));
    }

    String large = HtmlReport.render(with(List.of(SampleRun.VERSION), results));

    assertThat(large.getBytes(UTF_8)).hasSizeLessThan(30 * MEGABYTE);
    JsonNode details = details(Jsoup.parse(large));
    assertThat(
            StreamSupport.stream(
                    details.get("rows").get(1).get(1).get(0).get(7).spliterator(), false)
                .mapToInt(each -> text(details, each.get(2)).length())
                .sum())
        .isBetween(1_000, 16 * 1024);
  }

  private static EventRecord received(int octets) {
    byte[] bytes = new byte[octets];
    Arrays.fill(bytes, (byte) 0xff);
    return new EventRecord(1, "received", bytes, "");
  }

  private static ConversationRecord conversation(List<EventRecord> events) {
    return new ConversationRecord("row", 1, 2, "fin", 0, 1_000_000, "", events);
  }

  /** A row as most are: a handshake, a Ping and the closing handshake. */
  private static Result usual(String row, boolean failed) {
    Result of =
        failed
            ? SampleRun.failed(SampleRun.VERSION, row, "is refused", "answered 101")
            : SampleRun.passed(SampleRun.VERSION, row);
    String key = Base64.getEncoder().encodeToString(row.getBytes(UTF_8));
    byte[] frame = ("\u0089\u0090" + row + "0123456789ab").getBytes(ISO_8859_1);
    return withConversation(
        of,
        row,
        conversation(
            List.of(
                new EventRecord(0.1, "connected", new byte[0], ""),
                new EventRecord(
                    0.2,
                    "sent",
                    ("GET /chat HTTP/1.1\r\nHost: 127.0.0.1:8080\r\nUpgrade: websocket\r\n"
                            + "Connection: Upgrade\r\nSec-WebSocket-Key: "
                            + key
                            + "\r\nSec-WebSocket-Version: 13\r\n\r\n")
                        .getBytes(UTF_8),
                    ""),
                new EventRecord(
                    12.3,
                    "received",
                    ("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n"
                            + "Connection: Upgrade\r\nSec-WebSocket-Accept: "
                            + key
                            + "\r\nDate: Sat, 21 Nov 2026 10:15:30 GMT\r\nServer: a\r\n\r\n")
                        .getBytes(UTF_8),
                    ""),
                new EventRecord(12.4, "sent", frame, ""),
                new EventRecord(13.5, "received", frame, ""),
                new EventRecord(13.6, "sent", new byte[] {1, 2, 3, 4, 5, 6, 7, 8}, ""),
                new EventRecord(14.7, "received", new byte[] {(byte) 0x88, 2, 3, (byte) 0xe8}, ""),
                new EventRecord(14.8, "fin", new byte[0], ""),
                new EventRecord(14.9, "closed", new byte[0], ""))));
  }

  private static Result withConversation(Result of, String row, ConversationRecord conversation) {
    return new Result(
        of.caseId() + "#" + row,
        of.caseId(),
        row,
        of.level(),
        of.section(),
        of.title(),
        of.verdict(),
        of.reason(),
        of.expectations(),
        of.durationMillis(),
        List.of(conversation));
  }

  private static JsonNode details(Document page) throws Exception {
    byte[] packed = Base64.getDecoder().decode(page.expectFirst("#details").data());
    return new ObjectMapper().readTree(new InflaterInputStream(new ByteArrayInputStream(packed)));
  }

  private static String text(JsonNode details, JsonNode number) {
    return details.get("texts").get(number.asInt()).asText();
  }

  private static String hashOf(String text) throws Exception {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    return "sha256-" + Base64.getEncoder().encodeToString(digest);
  }

  private static Run with(List<CaseInfo> cases, List<Result> results) {
    Run sample = SampleRun.run();
    return new Run(
        sample.tool(),
        new TargetInfo("ws://h/", Map.of(), Map.of()),
        Instant.EPOCH,
        1,
        false,
        1,
        cases,
        List.of(),
        results);
  }
}

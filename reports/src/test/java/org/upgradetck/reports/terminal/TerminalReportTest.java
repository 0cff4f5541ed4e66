package org.upgradetck.reports.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.upgradetck.reports.SampleRun;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.Run;
import org.upgradetck.reports.model.Verdict;

class TerminalReportTest {

  private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]+m");

  @Test
  void mirrorsTheTableOfContents() {
    assertThat(render(SampleRun.run(), TerminalStyle.plain(100)))
        .startsWith(
            """
            upgrade-tck 0.1.0, catalogue 2026.1
            ws://127.0.0.1:8080/chat
            i Where the texts leave a choice, it chose:
              permessage-deflate: declined
              server: ␛[2J␛]8;;http://evil.example␇click␛]8;;␇[U+009B]31m[U+202E]tpircs[U+2066] [U+200B][U+FEFF]

            RFC 6455
              4.2.1 Reading the Client's Opening Handshake
                ✓ pass  upgrade and connection are compared without regard to case (4 rows)
              4.2.2 Sending the Server's Opening Handshake
                ✗ FAIL  accept is computed from the key (2 rows)
                        ✓ key-of-the-rfc
                        ✗ key-of-zeros: broken: Sec-WebSocket-Accept is right
                - skip  subprotocol is one of those offered (2 rows)
                        i none: the target chose none
                        - configured: no subprotocol is configured; set --subprotocol NAME
              4.4 Supporting Multiple Versions of WebSocket Protocol
                ✗ FAIL  version never valid is refused naming the supported ones (6 rows)
                        ✗ 9, 12, 14, 99: broken: the handshake is refused
                        ✗ 255: broken: lists 13
                        ✓ 0

            RFC 7692
              7.1 Negotiation of permessage-deflate
                ? inconclusive window bits of the server are honoured (4 rows)
            """);
  }

  @Test
  void saysOnlyTheReasonsWhereNothingCouldBeJudged() {
    Run sample = SampleRun.run();
    List<Result> unjudged =
        sample.results().stream()
            .map(
                result ->
                    new Result(
                        result.id(),
                        result.caseId(),
                        result.row(),
                        result.level(),
                        result.section(),
                        result.title(),
                        Verdict.INCONCLUSIVE,
                        "the target answered 404",
                        List.of(),
                        0,
                        List.of()))
            .toList();
    Run run =
        new Run(
            sample.tool(),
            sample.target(),
            sample.startedAt(),
            sample.durationMillis(),
            false,
            4,
            sample.cases(),
            sample.requirements(),
            unjudged);

    String text = render(run, TerminalStyle.plain(100));

    assertThat(text.lines())
        .contains("? " + unjudged.size() + " rows: the target answered 404")
        .hasSizeLessThan(8);
    assertThat(render(run, new TerminalStyle(false, 100, true, false))).contains("4.2.1");
  }

  @Test
  void repeatsWhatFailedWithAllThatIsNeededToMendIt() {
    assertThat(render(SampleRun.run(), TerminalStyle.plain(100)))
        .contains(
            """
            2 cases failed

            ✗ FAIL  rfc6455/4.2.2/accept-is-computed-from-the-key
            """,
            """
            ✗ FAIL  rfc6455/4.4/version-never-valid-is-refused-naming-the-supported-ones
               MUST      A server that does not speak the requested version refuses and names, in
                         Sec-WebSocket-Version, all the versions it does speak.
               rows      9, 12, 14, 99
               expected  the handshake is refused
               actual    answered 101
               row       255
               expected  lists 13
               actual    HTTP/1.1 200 OK␍␊␍␊# Passed␊| all | good
            """,
            """
               usually   The value is compared as a number.
               fix       Compare it as text.
               see       RFC 6455 §4.4  https://www.rfc-editor.org/rfc/rfc6455#section-4.4
               covers    RFC6455-4.4-2, RFC6455-4.2.2-9
               seen in   FB29
               again     upgrade-tck 'ws://127.0.0.1:8080/chat' --origin \
            '%s' --select \
            'rfc6455/4.4/version-never-valid-is-refused-naming-the-supported-ones#9'
            """
                .formatted(SampleRun.MARKUP),
            """
               case      rfc7692/7.1/window-bits-of-the-server-are-honoured
               rows      8, 9, 10, 15
            """);
  }

  @Test
  void theLastLineHasTheCountsAndWhereTheReportIs() {
    String lastLine =
        "20 rows in 3.2 s: 7 pass, 6 FAIL, 1 warn, 1 info, 1 skip, 4 inconclusive."
            + " Report: out/index.html\n";

    assertThat(render(SampleRun.run(), TerminalStyle.plain(80))).endsWith("\n\n" + lastLine);
    assertThat(render(SampleRun.run(), new TerminalStyle(false, 80, false, true)))
        .as("quiet")
        .startsWith("2 cases failed\n")
        .endsWith(lastLine)
        .doesNotContain("Supporting Multiple Versions");
  }

  @Test
  void aRunWithoutFaultIsShort() {
    Run run =
        with(
            List.of(
                SampleRun.passed(SampleRun.ACCEPT, "a"), SampleRun.passed(SampleRun.ACCEPT, "b")),
            false);

    assertThat(TerminalReport.render(run, TerminalStyle.plain(80), Optional.empty()))
        .isEqualTo(
            """
            upgrade-tck 0.1.0, catalogue 2026.1
            ws://127.0.0.1:8080/chat
            i Where the texts leave a choice, it chose:
              permessage-deflate: declined
              server:
              ␛[2J␛]8;;http://evil.example␇click␛]8;;␇[U+009B]31m[U+202E]tpircs[U+2066]
              [U+200B][U+FEFF]

            RFC 6455
              4.2.2 Sending the Server's Opening Handshake
                ✓ pass  accept is computed from the key (2 rows)

            2 rows in 1.0 s: 2 pass
            """);
    assertThat(
            TerminalReport.render(run, new TerminalStyle(false, 80, false, true), Optional.empty()))
        .isEqualTo("2 rows in 1.0 s: 2 pass\n");
  }

  @Test
  void verboseShowsEveryRowWithItsTime() {
    assertThat(render(SampleRun.run(), new TerminalStyle(false, 80, true, false)))
        .contains("✓ websocket (12 ms)\n", "✓ upper (12 ms)\n", "✗ 255 (12 ms): broken: lists 13");
  }

  @Test
  void anInterruptedOrEmptyRunIsToldAsSuch() {
    assertThat(
            TerminalReport.render(with(List.of(), true), TerminalStyle.plain(80), Optional.empty()))
        .endsWith("interrupted: 0 rows in 1.0 s: 0 pass\n");
  }

  @Test
  void whatTheTargetSentNeverActsOnTheTerminal() {
    for (boolean verbose : List.of(true, false)) {
      String coloured = render(SampleRun.run(), new TerminalStyle(true, 80, verbose, false));
      String plain = render(SampleRun.run(), new TerminalStyle(false, 80, verbose, false));

      assertThat(coloured).contains("\u001b[1;31m✗ FAIL\u001b[0m");
      assertThat(COLOUR.matcher(coloured).replaceAll("")).isEqualTo(plain);
      assertThat(plain.codePoints().filter(c -> c != '\n'))
          .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
      assertThat(plain).contains("␛[2J", "[U+202E]").hasSizeLessThan(60_000);
    }
  }

  @Test
  void nothingButCommandsLinksAndTheLastLineIsWiderThanTheTerminal() {
    for (int width : List.of(60, 80, 133)) {
      assertThat(render(SampleRun.run(), TerminalStyle.plain(width)).lines())
          .filteredOn(line -> line.codePointCount(0, line.length()) > width)
          .allMatch(
              line ->
                  line.startsWith("   see ")
                      || line.startsWith("   again ")
                      || line.startsWith("20 rows in")
                      || line.matches("[✗?] .*rfc6455/[a-z0-9./-]+"));
    }
  }

  @Test
  void manyFailuresOfOneCaseAreSummedUp() {
    List<Result> results = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      results.add(SampleRun.failed(SampleRun.VERSION, "row-" + i, "is refused", "answer " + i % 7));
    }

    assertThat(render(with(results, false), TerminalStyle.plain(100)))
        .contains("and 288 more: broken", "and 31 more", "… and 2 more kinds of failure")
        .hasSizeLessThan(4_000);
  }

  @Test
  void aTargetWithAQuoteInItsNameStaysOneWord() {
    Run sample = SampleRun.run();
    Run run =
        new Run(
            sample.tool(),
            new org.upgradetck.reports.model.TargetInfo(
                "ws://h/'; rm -r x; '", java.util.Map.of(), java.util.Map.of()),
            sample.startedAt(),
            1,
            false,
            1,
            sample.cases(),
            List.of(),
            List.of(SampleRun.failed(SampleRun.VERSION, "9", "x", "y")));

    assertThat(render(run, TerminalStyle.plain(80)))
        .contains("again     upgrade-tck 'ws://h/'\\''; rm -r x; '\\''' --select 'rfc6455/");
  }

  @Test
  void everyVerdictHasItsOwnSign() {
    assertThat(Verdict.values())
        .extracting(verdict -> Mark.of(verdict).sign())
        .doesNotHaveDuplicates();
  }

  private static String render(Run run, TerminalStyle style) {
    return TerminalReport.render(run, style, Optional.of("out/index.html"));
  }

  private static Run with(List<Result> results, boolean interrupted) {
    Run sample = SampleRun.run();
    return new Run(
        sample.tool(),
        sample.target(),
        sample.startedAt(),
        1_000,
        interrupted,
        0,
        sample.cases(),
        List.of(),
        results);
  }
}

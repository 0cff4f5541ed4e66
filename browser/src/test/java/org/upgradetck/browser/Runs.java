package org.upgradetck.browser;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
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

/** Runs to look at. */
final class Runs {

  static final String VERSION = "rfc6455/4.4/version-is-refused";
  static final String KEY = "rfc6455/4.2.1/key-is-refused";
  static final String DATE = "rfc9110/6.6.1/answers-are-dated";

  /** What no text may do: run, escape, turn around, end a block, be cut in the middle. */
  static final String HOSTILE =
      "</script><script>window.harmed=1</script><img src=x onerror=\"window.harmed=2\">'\"` ]]> -->"
          + "\u001b[2J\u001b]8;;http://evil.example\u0007x \u202etxt.exe\u2066\u200b\ufeff \0 \ud800"
          + " ${7*7} {{7*7}} javascript:window.harmed=3 &lt;b&gt; \u00e9\u65e5";

  private static final int MEGABYTE = 1_000_000;
  private static final int WHOLE_MEGABYTES = 2;

  private final String words;

  private Runs(String words) {
    this.words = words;
  }

  /** Every verdict, two faults, a requirement of each state that matters. */
  static Run usual() {
    Runs runs = new Runs("");
    return runs.run(
        List.of(
            runs.result(VERSION, "9", Verdict.FAIL),
            runs.result(VERSION, "99", Verdict.FAIL),
            runs.result(VERSION, "13", Verdict.PASS),
            runs.result(KEY, "empty", Verdict.FAIL),
            runs.result(KEY, "short", Verdict.INCONCLUSIVE),
            runs.result(KEY, "long", Verdict.SKIP),
            runs.result(DATE, "every-101", Verdict.WARN),
            runs.result(DATE, "every-400", Verdict.INFO)));
  }

  /** As many rows as the whole catalogue has, nearly all of them passed. */
  static Run large(int rows) {
    Runs runs = new Runs("");
    List<Result> results = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      results.add(runs.result(VERSION, "row-" + i, i % 50 == 0 ? Verdict.FAIL : Verdict.PASS));
    }
    return runs.run(results);
  }

  /** A target that puts what is hostile wherever it can, and a megabyte of it in one line. */
  static Run hostile() {
    Runs runs = new Runs(HOSTILE);
    Result long1 =
        new Runs(HOSTILE.repeat(MEGABYTE / HOSTILE.length())).result(KEY, "empty", Verdict.FAIL);
    return runs.run(
        List.of(
            runs.result(VERSION, "9", Verdict.FAIL),
            long1,
            runs.result(KEY, "short", Verdict.INCONCLUSIVE),
            runs.result(DATE, "every-101", Verdict.WARN)));
  }

  /** A row whose octets went out in two pieces: no command sends that. */
  static Run sentInPieces() {
    Runs runs = new Runs("");
    Result row = runs.result(VERSION, "9", Verdict.FAIL);
    ConversationRecord pieces =
        new ConversationRecord(
            "row",
            50_000,
            8080,
            "fin",
            18,
            0,
            "",
            List.of(
                new EventRecord(0.1, "sent", "GET / HT".getBytes(ISO_8859_1), ""),
                new EventRecord(0.2, "sent", "TP/1.1\r\n\r\n".getBytes(ISO_8859_1), ""),
                new EventRecord(0.3, "fin", new byte[0], "")));
    return runs.run(List.of(row.withConversations(List.of(pieces))));
  }

  static long mostOctets() {
    return (long) WHOLE_MEGABYTES * MEGABYTE;
  }

  private Run run(List<Result> results) {
    Gate gate =
        new Gate(
            false,
            false,
            Optional.of("baseline.txt" + words),
            Map.of(VERSION + "#99", new GateNote(GateNote.Kind.ACCEPTED, "line 3 of it" + words)));
    return new Run(
        new Tool("upgrade-tck", "0.1.0", "1"),
        new TargetInfo(
            "ws://h.test:8080/chat" + words,
            Map.of("origin", "https://a.test" + words),
            Map.of("plain GET", "404 Not Found" + words)),
        Instant.parse("2026-11-22T10:00:00Z"),
        4_200,
        false,
        1,
        gate,
        List.of(
            info(VERSION, Level.MUST, "RFC 6455", "4.4", "RFC6455-4.4-2"),
            info(KEY, Level.MUST, "RFC 6455", "4.2.1", "RFC6455-4.2.1-15"),
            info(DATE, Level.SHOULD, "RFC 9110", "6.6.1", "RFC9110-6.6.1-1")),
        List.of(
            requirement("RFC6455-4.4-2", "broken", VERSION),
            requirement("RFC6455-4.2.1-15", "broken", KEY),
            requirement("RFC9110-6.6.1-1", "warned", DATE),
            requirement("RFC9110-6.6.1-2", "excluded", "")),
        results);
  }

  private RequirementInfo requirement(String id, String state, String ofCase) {
    return new RequirementInfo(
        id,
        "must",
        "server",
        "What " + id + " demands.",
        state,
        ofCase.isEmpty() ? Optional.of("not observable from outside" + words) : Optional.empty(),
        !ofCase.isEmpty(),
        ofCase.isEmpty() ? List.of() : List.of(ofCase));
  }

  private static CaseInfo info(
      String id, Level level, String specification, String section, String requirement) {
    String document = specification.replace(" ", "").toLowerCase(java.util.Locale.ROOT);
    return new CaseInfo(
            id,
            level,
            specification,
            section,
            "Title of the section",
            "https://www.rfc-editor.org/rfc/" + document + "#section-" + section,
            "Title of " + id.substring(id.lastIndexOf('/') + 1),
            "The requirement of " + id + ".",
            List.of(requirement),
            List.of("FB29"),
            List.of(level.label(), document, id.substring(id.lastIndexOf('/') + 1)),
            Optional.empty(),
            Optional.of("A usual cause."),
            Optional.of("A usual fix."))
        .withEvidence(
            List.of(
                new Sighting(
                    "FB29",
                    "interop-high",
                    "Hides its versions",
                    "a server of 2019",
                    List.of("https://github.com/example/example/issues/1"))));
  }

  private Result result(String ofCase, String row, Verdict verdict) {
    boolean broken = verdict == Verdict.FAIL || verdict == Verdict.WARN;
    Level level = verdict == Verdict.WARN ? Level.SHOULD : Level.MUST;
    List<Expected> expectations =
        List.of(
            new Expected("answers in time", Level.MUST, Optional.of(true), Optional.empty()),
            new Expected(
                "lists 13 in Sec-WebSocket-Version",
                level,
                Optional.of(!broken),
                Optional.of(broken ? "Sec-WebSocket-Version: 8" + words : "")));
    return new Result(
        ofCase + "#" + row,
        ofCase,
        row,
        level,
        "RFC 6455 §4.4",
        "Title",
        verdict,
        verdict == Verdict.PASS ? "" : "a reason" + words,
        expectations,
        12,
        verdict == Verdict.SKIP ? List.of() : conversations(row, broken),
        List.of());
  }

  private List<ConversationRecord> conversations(String row, boolean withControl) {
    ConversationRecord played = conversation("row", row.replaceAll("[^0-9]", ""));
    return withControl ? List.of(conversation("control", "13"), played) : List.of(played);
  }

  private ConversationRecord conversation(String role, String version) {
    String request =
        "GET /chat HTTP/1.1\r\nHost: h.test:8080\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: "
            + version
            + "\r\n\r\n";
    byte[] answer =
        concat(
            ("HTTP/1.1 400 Bad" + words + "\r\nX: ").getBytes(UTF_8),
            words.isEmpty() ? new byte[] {'y'} : new byte[] {(byte) 0xc3, 0x28, (byte) 0xff, 0},
            "\r\nSec-WebSocket-Version: 8\r\n\r\n".getBytes(UTF_8));
    return new ConversationRecord(
        role,
        50_000,
        8080,
        "fin",
        request.length(),
        answer.length,
        "",
        List.of(
            new EventRecord(0.1, "connected", new byte[0], ""),
            new EventRecord(0.2, "sent", request.getBytes(ISO_8859_1), ""),
            new EventRecord(1.2, "received", answer, words),
            new EventRecord(1.5, "fin", new byte[0], "")));
  }

  private static byte[] concat(byte[]... parts) {
    byte[] all = new byte[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }
}

package org.upgradetck.reports;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.upgradetck.reports.model.CaseInfo;
import org.upgradetck.reports.model.ConversationRecord;
import org.upgradetck.reports.model.EventRecord;
import org.upgradetck.reports.model.Expected;
import org.upgradetck.reports.model.Level;
import org.upgradetck.reports.model.RequirementInfo;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.Run;
import org.upgradetck.reports.model.Sighting;
import org.upgradetck.reports.model.TargetInfo;
import org.upgradetck.reports.model.Tool;
import org.upgradetck.reports.model.Verdict;

/** A run with every verdict, against a target that does its worst to whoever reads its report. */
public final class SampleRun {

  /** An erase-screen sequence, a forged link, and a bell. */
  public static final String ESCAPES =
      "\u001b[2J\u001b]8;;http://evil.example\u0007click\u001b]8;;\u0007\u009b31m";

  public static final String BIDI = "\u202etpircs\u2066 \u200b\ufeff";

  public static final String MARKUP =
      "<script>alert(1)</script> ]]> ``` `x` | a | **b** [l](http://evil.example) &amp; @everyone";

  public static final String LINES = "HTTP/1.1 200 OK\r\n\r\n# Passed\n| all | good |\n\0";

  public static final CaseInfo ACCEPT =
      caseInfo(
          "rfc6455/4.2.2/accept-is-computed-from-the-key",
          Level.MUST,
          "RFC 6455",
          "4.2.2",
          "Sending the Server's Opening Handshake",
          "accept is computed from the key",
          "The accepting server proves that it read the key: Sec-WebSocket-Accept is derived from"
              + " Sec-WebSocket-Key.",
          List.of("RFC6455-4.2.2-14"),
          List.of("FB20"));

  public static final CaseInfo CASE_OF_TOKENS =
      caseInfo(
          "rfc6455/4.2.1/upgrade-and-connection-are-compared-without-regard-to-case",
          Level.MUST,
          "RFC 6455",
          "4.2.1",
          "Reading the Client's Opening Handshake",
          "upgrade and connection are compared without regard to case",
          "The words websocket and upgrade are recognised in any mixture of upper and lower case.",
          List.of("RFC6455-4.2.1-4", "RFC6455-4.2.1-5"),
          List.of("FB03", "FB06"));

  public static final CaseInfo VERSION =
      caseInfo(
              "rfc6455/4.4/version-never-valid-is-refused-naming-the-supported-ones",
              Level.MUST,
              "RFC 6455",
              "4.4",
              "Supporting Multiple Versions of WebSocket Protocol",
              "version never valid is refused naming the supported ones",
              "A server that does not speak the requested version refuses and names, in"
                  + " Sec-WebSocket-Version, all the versions it does speak.",
              List.of("RFC6455-4.4-2", "RFC6455-4.2.2-9"),
              List.of("FB29"))
          .withEvidence(
              List.of(
                  new Sighting(
                      "FB29",
                      "interop-med",
                      "Refuses a version without naming its own",
                      "a server of 2019",
                      List.of("https://github.com/example/example/issues/1"))));

  public static final CaseInfo SUBPROTOCOL =
      caseInfo(
          "rfc6455/4.2.2/subprotocol-is-one-of-those-offered",
          Level.MUST,
          "RFC 6455",
          "4.2.2",
          "Sending the Server's Opening Handshake",
          "subprotocol is one of those offered",
          "A server selects none, or one of the subprotocols that the client offered.",
          List.of("RFC6455-4.2.2-11"),
          List.of());

  public static final CaseInfo UPGRADE_OPTION =
      caseInfo(
          "rfc9110/7.8/upgrade-comes-with-its-connection-option",
          Level.MUST,
          "RFC 9110",
          "7.8",
          "Upgrade",
          "upgrade comes with its connection option",
          "Whoever sends Upgrade also names it in Connection, so that an intermediary removes it.",
          List.of("RFC9110-7.8-12"),
          List.of());

  public static final CaseInfo REASON_PHRASE =
      caseInfo(
          "rfc9112/4/status-line-keeps-its-last-space",
          Level.SHOULD,
          "RFC 9112",
          "4",
          "Status Line",
          "status line keeps its last space",
          "The space after the status code is sent even when the reason phrase is absent.",
          List.of("RFC9112-4-5"),
          List.of());

  public static final CaseInfo DEFLATE =
      caseInfo(
          "rfc7692/7.1/window-bits-of-the-server-are-honoured",
          Level.MUST,
          "RFC 7692",
          "7.1",
          "Negotiation of permessage-deflate",
          "window bits of the server are honoured",
          "A server that accepts a limit on its window refers back no farther than that limit.",
          List.of("RFC7692-7.1.2.1-3"),
          List.of());

  private SampleRun() {}

  public static Run run() {
    return new Run(
        new Tool("upgrade-tck", "0.1.0", "2026.1"),
        new TargetInfo(
            "ws://127.0.0.1:8080/chat",
            ordered("answer-within", "5 s", "origin", MARKUP),
            ordered("permessage-deflate", "declined", "server", ESCAPES + BIDI)),
        Instant.parse("2026-11-21T10:15:30.123Z"),
        3214,
        false,
        1,
        cases(),
        requirements(),
        results());
  }

  public static List<CaseInfo> cases() {
    return List.of(
        CASE_OF_TOKENS, ACCEPT, SUBPROTOCOL, VERSION, DEFLATE, UPGRADE_OPTION, REASON_PHRASE);
  }

  public static List<Result> results() {
    List<Result> results = new ArrayList<>();
    for (String row : List.of("websocket", "upper", "mixed", "many+lines")) {
      results.add(passed(CASE_OF_TOKENS, row));
    }
    results.add(passed(ACCEPT, "key-of-the-rfc"));
    results.add(
        failed(ACCEPT, "key-of-zeros", "Sec-WebSocket-Accept is right", "\"" + MARKUP + "\""));
    results.add(result(SUBPROTOCOL, "none", Verdict.INFO, "the target chose none", List.of()));
    results.add(
        result(
            SUBPROTOCOL,
            "configured",
            Verdict.SKIP,
            "no subprotocol is configured; set --subprotocol NAME",
            List.of()));
    for (String row : List.of("9", "12", "14", "99")) {
      results.add(failed(VERSION, row, "the handshake is refused", "answered 101"));
    }
    results.add(failed(VERSION, "255", "lists 13", LINES + ESCAPES + BIDI));
    results.add(passed(VERSION, "0"));
    for (String row : List.of("8", "9", "10", "15")) {
      results.add(
          result(
              DEFLATE,
              row,
              Verdict.INCONCLUSIVE,
              "the control was refused: 403 " + ESCAPES + MARKUP,
              List.of()));
    }
    results.add(passed(UPGRADE_OPTION, "seen-in-every-answer"));
    results.add(
        result(
            REASON_PHRASE,
            "absent",
            Verdict.WARN,
            "the status line ends after the code",
            List.of(
                new Expected(
                    "a space follows the status code",
                    Level.SHOULD,
                    Optional.of(false),
                    Optional.of("x".repeat(1_000_000) + MARKUP)))));
    return results;
  }

  public static Result passed(CaseInfo of, String row) {
    return result(
        of,
        row,
        Verdict.PASS,
        "",
        List.of(new Expected("answered 101", of.level(), Optional.of(true), Optional.empty())));
  }

  public static Result failed(CaseInfo of, String row, String says, String actual) {
    return result(
        of,
        row,
        Verdict.FAIL,
        "broken: " + says,
        List.of(
            new Expected("answered in time", of.level(), Optional.of(true), Optional.empty()),
            new Expected(says, of.level(), Optional.of(false), Optional.of(actual)),
            new Expected(
                "says goodbye",
                Level.SHOULD,
                Optional.empty(),
                Optional.of("the connection was gone"))));
  }

  public static Result result(
      CaseInfo of, String row, Verdict verdict, String reason, List<Expected> expectations) {
    return new Result(
        of.id() + "#" + row,
        of.id(),
        row,
        of.level(),
        of.specification() + " §" + of.section(),
        of.title(),
        verdict,
        reason,
        expectations,
        12,
        verdict == Verdict.SKIP ? List.of() : List.of(conversation()));
  }

  public static ConversationRecord conversation() {
    return new ConversationRecord(
        "row",
        50123,
        8080,
        "fin",
        26,
        70_000,
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        List.of(
            new EventRecord(0.25, "connected", new byte[0], ""),
            new EventRecord(
                0.5,
                "sent",
                "GET /chat HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII),
                "the request"),
            new EventRecord(1, "received", new byte[] {0, (byte) 0xff, (byte) 0xc3, 0x28}, ""),
            new EventRecord(2.125, "fin", new byte[0], ESCAPES + MARKUP + BIDI)));
  }

  private static List<RequirementInfo> requirements() {
    return List.of(
        new RequirementInfo(
            "RFC6455-4.4-2",
            "must",
            "server",
            "An unsupported version is refused with the supported ones.",
            "broken",
            Optional.empty(),
            true,
            List.of(VERSION.id())),
        new RequirementInfo(
            "RFC6455-4.1-1",
            "must",
            "client",
            "The client validates its URI.",
            "other role",
            Optional.empty(),
            false,
            List.of()));
  }

  private static CaseInfo caseInfo(
      String id,
      Level level,
      String specification,
      String section,
      String sectionTitle,
      String title,
      String requirement,
      List<String> requirements,
      List<String> seenIn) {
    String document = specification.replace(" ", "").toLowerCase(java.util.Locale.ROOT);
    return new CaseInfo(
        id,
        level,
        specification,
        section,
        sectionTitle,
        "https://www.rfc-editor.org/rfc/" + document + "#section-" + section,
        title,
        requirement,
        requirements,
        seenIn,
        List.of(level.label(), document),
        level == Level.SHOULD
            ? Optional.of("RFC 7230 §3.1.2 let it be left out")
            : Optional.empty(),
        Optional.of("The value is compared as a number."),
        Optional.of("Compare it as text."));
  }

  private static Map<String, String> ordered(String... keysAndValues) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }
}

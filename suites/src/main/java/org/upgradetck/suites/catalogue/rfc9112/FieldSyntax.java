package org.upgradetck.suites.catalogue.rfc9112;

import static org.upgradetck.suites.expect.Answers.answeredAsPlainHttp;
import static org.upgradetck.suites.expect.Answers.refusedWith;
import static org.upgradetck.suites.expect.Answers.stillAcceptsTheControl;
import static org.upgradetck.suites.expect.Grammar.grammarKept;
import static org.upgradetck.suites.language.FieldLines.linesBehind;
import static org.upgradetck.suites.language.FieldLines.misnamed;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.row;
import static org.upgradetck.suites.language.Words.should;

import org.upgradetck.fixtures.http.Oddity.Kind;
import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;
import org.upgradetck.suites.language.Watch;

/** RFC 9112, section 5: the grammar of a field line. */
public final class FieldSyntax extends Chapter {

  public FieldSyntax() {
    super(Spec.RFC9112, "5", "Field Syntax");
  }

  final Case fieldLinesFollowTheGrammar =
      must("A field line is a token, a colon right behind it, and a value.")
          .covers(
              "RFC9112-5-1",
              "RFC9112-5.1-4",
              "RFC9110-2.2-1",
              "RFC6455-4.2.2-19",
              "RFC9110-5.6.2-1")
          .watching(Watch.EVERY_ANSWER)
          .then(
              grammarKept("has a colon in each field line", Kind.COLON_MISSING),
              grammarKept("names fields with tokens", Kind.NAME_EMPTY, Kind.NAME_NOT_A_TOKEN),
              grammarKept("sends no white space before the colon", Kind.WHITE_SPACE_BEFORE_COLON))
          .tagged("grammar")
          .provedBy(
              Mutant.FIELD_NAME_NO_TOKEN, Mutant.SPACE_BEFORE_COLON, Mutant.LINE_WITHOUT_COLON)
          .usually(
              "Field lines are put together by hand.",
              "Write name, colon, space and value, and check that the name is a token.");

  final Case lineThatIsNoFieldLineIsRefused =
      should("A line of the header section that is no field line is answered with 400.")
          .covers("RFC9112-2.2-9", "RFC9112-5-1", "RFC9112-5.1-4", "RFC9110-15.5.1-1")
          .given(openingHandshake())
          .when(
              linesBehind(
                  row("no-colon", "X-Unknown"),
                  row("two-words", "no field"),
                  row("empty-name", ": a"),
                  row("colon-alone", ":"),
                  row("space-in-name", "X Unknown: a"),
                  row("parenthesis-in-name", "X-(Unknown): a"),
                  row("at-in-name", "X@Unknown: a"),
                  row("quoted-name", "\"X-Unknown\": a"),
                  row("slash-in-name", "X/Unknown: a"),
                  row("utf-8-name", "X-\u00c3\u00a9: a"),
                  row("nul-in-name", "X-\u0000: a"),
                  row("control-in-name", "X-\u0001: a"),
                  row("second-request-line", "GET / HTTP/1.1")))
          .then(refusedWith(400), stillAcceptsTheControl())
          .tagged("grammar", "fields")
          .usually(
              "Lines that do not fit are skipped, or split at their first colon whatever stands before"
                  + " it.",
              "Refuse a head with 400 where a line is not a token and a colon.")
          .provedBy(Mutant.BROKEN_LINES_SKIPPED, Mutant.REFUSES_WITH_500);

  // VT and NUL fail here, and VT behind a value only warns (RFC 9110, section 5.5, in FieldValues),
  // because of what the texts leave open. Around a value white space is no part of it, some text
  // calls VT white space, and section 5.5 lets control octets of a value be kept for robustness. A
  // name has no white space around it: whoever takes VT for such must answer 400 (RFC 9112, section
  // 5.1), whoever does not has another name before him, and no text lets a name be mended. Either
  // way the handshake lacks a field, and RFC 6455, section 4.2.1, has it refused.
  final Case nameThatOnlyLooksAlikeIsAnother =
      must("A field name is one whole token: with an octet more or another in it, it is none of the"
              + " handshake's. What may be said for a lenient reading of values does not hold here:"
              + " white space behind a name would have to be refused as well.")
          .covers("RFC9112-5.1-4", "RFC9110-5.6.2-1", "RFC6455-4.2.1-2")
          .given(openingHandshake())
          .when(
              misnamed("Upgrade", row("vt", "Upgrade\u000b"), row("nul", "Upgrade\u0000")),
              misnamed(
                  "Upgrade", row("no-break-space", "Upgrade\u00a0"), row("nel", "Upgrade\u0085")),
              misnamed(
                  "Connection",
                  row("vt", "Connection\u000b"),
                  row("nul", "Connection\u0000"),
                  row("no-break-space", "Connection\u00a0")),
              misnamed(
                  "Sec-WebSocket-Key",
                  row("vt", "Sec-WebSocket-Key\u000b"),
                  row("underscores", "Sec_WebSocket_Key"),
                  row("no-hyphens", "SecWebSocketKey")),
              misnamed(
                  "Sec-WebSocket-Version",
                  row("vt", "Sec-WebSocket-Version\u000b"),
                  row("underscores", "Sec_WebSocket_Version"),
                  row("http-in-front", "HTTP_SEC_WEBSOCKET_VERSION")))
          .then(answeredAsPlainHttp())
          .tagged("fields", "smuggling")
          .usually(
              "Names are trimmed of more than nothing, or pass through the names of environment"
                  + " variables, where a hyphen is an underscore.",
              "Compare names octet by octet without regard to ASCII case, and refuse a name that is no"
                  + " token.")
          .provedBy(Mutant.NAME_TRIMMED, Mutant.UNDERSCORE_IS_HYPHEN);
}

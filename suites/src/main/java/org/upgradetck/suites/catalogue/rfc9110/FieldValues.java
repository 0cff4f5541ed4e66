package org.upgradetck.suites.catalogue.rfc9110;

import static org.upgradetck.suites.expect.Answers.answeredAsPlainHttp;
import static org.upgradetck.suites.expect.Answers.oneOf;
import static org.upgradetck.suites.expect.Answers.outcome;
import static org.upgradetck.suites.expect.Answers.refused;
import static org.upgradetck.suites.expect.Answers.sameOutcomeAsTheControl;
import static org.upgradetck.suites.expect.Answers.sameOutcomeAsTheControlUnlessRefused;
import static org.upgradetck.suites.expect.Answers.stillAcceptsTheControl;
import static org.upgradetck.suites.expect.Grammar.grammarKept;
import static org.upgradetck.suites.language.Words.disputed;
import static org.upgradetck.suites.language.Words.header;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.requestTarget;
import static org.upgradetck.suites.language.Words.row;
import static org.upgradetck.suites.language.Words.should;

import org.upgradetck.fixtures.http.Oddity.Kind;
import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;
import org.upgradetck.suites.language.Watch;

/** RFC 9110, section 5.5: which octets a field value holds. */
public final class FieldValues extends Chapter {

  public FieldValues() {
    super(Spec.RFC9110, "5.5", "Field Values");
  }

  final Case octetsAboveAsciiAreOpaque =
      should("Octets above 0x7F in the value of a field that nobody needs are let be.")
          .covers("RFC9110-5.5-4")
          .given(openingHandshake())
          .when(
              header("X-Unknown")
                  .is(
                      row("utf-8", "caf\u00c3\u00a9"),
                      row("latin-1", "caf\u00e9"),
                      row("all-ones", "\u00ff")))
          .then(sameOutcomeAsTheControlUnlessRefused())
          .tagged("fields")
          .provedBy(Mutant.OBS_TEXT_REFUSED)
          .usually(
              "The whole header section is decoded as ASCII or as UTF-8, and what is neither"
                  + " is an error.",
              "Read values octet by octet, as ISO 8859-1 does, and judge only the fields that"
                  + " are needed.");

  final Case crLfAndNulAreNotLeftOut =
      must("A value with CR, LF or NUL inside is refused, or has spaces there: it is not read as if"
              + " they were not there.")
          .covers("RFC9110-5.5-2", "RFC9112-2.2-4", "RFC6455-4.2.1-2")
          .given(openingHandshake())
          .when(
              header("Upgrade")
                  .is(
                      row("upgrade+cr", "web\rsocket"),
                      row("upgrade+lf", "web\nsocket"),
                      row("upgrade+nul", "web\u0000socket"))
                  .unlessTaken(header("Upgrade").is(row("alone", "web socket"))),
              header("Connection")
                  .is(
                      row("connection+cr", "Up\rgrade"),
                      row("connection+lf", "Up\ngrade"),
                      row("connection+nul", "Up\u0000grade"))
                  .unlessTaken(header("Connection").is(row("alone", "Up grade"))),
              header("Sec-WebSocket-Version")
                  .is(
                      row("version+cr", "1\r3"),
                      row("version+lf", "1\n3"),
                      row("version+nul", "1\u00003"))
                  .unlessTaken(header("Sec-WebSocket-Version").is(row("alone", "1 3"))),
              header("Sec-WebSocket-Version")
                  .is(row("version+nul-and-more", "13\u00009"))
                  .unlessTaken(header("Sec-WebSocket-Version").is(row("alone", "13 9"))))
          .then(answeredAsPlainHttp())
          .tagged("fields", "grammar", "smuggling")
          .usually(
              "Control octets are filtered out, or a string ends at its first NUL.",
              "Refuse a value that holds CR, LF or NUL with 400.")
          .provedBy(Mutant.CONTROL_OCTETS_DROPPED, Mutant.VALUE_ENDS_AT_NUL);

  final Case crAndNulInAnUnknownFieldDoNoHarm =
      disputed(
              "A message with CR or NUL in a value is refused, or has a space there.",
              "RFC 6455, section 10.7, lets a server drop the connection instead.")
          .covers("RFC9110-5.5-2", "RFC9112-2.2-4", "RFC9110-5.5-3", "RFC9112-2.2-9")
          .given(openingHandshake())
          .when(
              header("X-Unknown")
                  .is(
                      row("nul", "a\u0000b"),
                      row("nul-alone", "\u0000"),
                      row("cr", "a\rb"),
                      row("cr-at-the-end", "a\r"),
                      row("soh", "a\u0001b"),
                      row("esc", "a\u001b[31mb"),
                      row("del", "a\u007fb")),
              requestTarget(
                  row("nul-in-the-target", "{path}{and}a=\u0000"),
                  row("del-in-the-target", "{path}{and}a=\u007f")))
          .then(
              oneOf(
                  outcome("refuses it", refused()),
                  outcome("goes on without harm", sameOutcomeAsTheControl())),
              stillAcceptsTheControl())
          .tagged("fields", "robustness")
          .usually(
              "A later layer, the log or a string of C, meets an octet that it cannot hold.",
              "Refuse a value that holds CR, LF or NUL with 400 before anything looks at it.")
          .provedBy(Mutant.REFUSES_WITH_500, Mutant.REFUSES_BY_HANGING_UP);

  final Case otherControlOctetsAreNoWhiteSpace =
      disputed(
              "Only SP and HTAB around a value are no part of it: with another control octet the value"
                  + " is another.",
              "RFC 9110, section 5.5, lets recipients keep such octets for the sake of robustness, and"
                  + " RFC 9112, section 3, counts VT and FF among the white space of a request line."
                  + " Neither speaks of field names, which hold no control octet at all.")
          .covers("RFC9110-5.5-1", "RFC9110-5.5-3", "RFC9112-5.1-3")
          .given(openingHandshake())
          .when(
              header("Sec-WebSocket-Version")
                  .is(row("version+vt", "13\u000b"), row("version+unit-separator", "13\u001f"))
                  .unlessTaken(header("Sec-WebSocket-Version").is(row("alone", "13x"))),
              header("Sec-WebSocket-Version")
                  .is(row("version+ff", "\f13"), row("version+soh", "\u000113"))
                  .unlessTaken(header("Sec-WebSocket-Version").is(row("alone", "x13"))),
              header("Upgrade")
                  .is(row("upgrade+vt", "websocket\u000b"))
                  .unlessTaken(header("Upgrade").is(row("alone", "xwebsocket"))),
              header("Connection")
                  .is(row("connection+ff", "Upgrade\f"))
                  .unlessTaken(header("Connection").is(row("alone", "xUpgrade"))))
          .then(answeredAsPlainHttp())
          .tagged("fields", "grammar")
          .usually(
              "Values are trimmed with a function of the language, for which every control octet is"
                  + " white space.",
              "Trim SP and HTAB alone, and refuse the other control octets with 400.")
          .provedBy(Mutant.VALUE_TRIMMED_OF_CONTROLS);

  final Case octetsAboveAsciiAreNoWhiteSpace =
      must("Octets above 0x7F beside a value are part of it, though some charset takes them for a"
              + " space: the value is another.")
          .covers("RFC9110-5.5-1", "RFC9110-5.5-4", "RFC9112-2.2-1", "RFC6455-4.2.1-2")
          .given(openingHandshake())
          .when(
              header("Sec-WebSocket-Version")
                  .is(
                      row("version+no-break-space", "13\u00a0"),
                      row("version+nel", "13\u0085"),
                      row("version+ideographic-space-utf-8", "13\u00e3\u0080\u0080"))
                  .unlessTaken(header("Sec-WebSocket-Version").is(row("alone", "13x"))),
              header("Sec-WebSocket-Version")
                  .is(row("version+no-break-space-utf-8", "\u00c2\u00a013"))
                  .unlessTaken(header("Sec-WebSocket-Version").is(row("alone", "x13"))),
              header("Upgrade")
                  .is(
                      row("upgrade+no-break-space", "websocket\u00a0"),
                      row("upgrade+nel", "\u0085websocket"))
                  .unlessTaken(header("Upgrade").is(row("alone", "xwebsocket"))),
              header("Connection")
                  .is(
                      row("connection+no-break-space", "\u00a0Upgrade"),
                      row("connection+nel", "Upgrade\u0085"))
                  .unlessTaken(header("Connection").is(row("alone", "xUpgrade"))))
          .then(answeredAsPlainHttp())
          .tagged("fields", "grammar")
          .usually(
              "The head is decoded to text and trimmed of all that Unicode calls a space.",
              "Trim SP and HTAB alone, on octets.")
          .provedBy(Mutant.VALUE_TRIMMED_OF_UNICODE_SPACE);

  final Case answersHoldNoControlOctets =
      must("The values that a server sends hold no control octets.")
          .covers("RFC9110-2.2-1")
          .watching(Watch.EVERY_ANSWER)
          .then(
              grammarKept(
                  "sends no control octet in a field value", Kind.NUL, Kind.CONTROL_OCTET_IN_VALUE))
          .tagged("grammar")
          .provedBy(Mutant.NUL_IN_A_VALUE)
          .usually(
              "A value from elsewhere goes into a field of the answer unchecked.",
              "Refuse to write a value with control octets.");
}

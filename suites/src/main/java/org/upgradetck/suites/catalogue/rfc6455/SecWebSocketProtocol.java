package org.upgradetck.suites.catalogue.rfc6455;

import static org.upgradetck.suites.expect.Answers.answeredCompletely;
import static org.upgradetck.suites.expect.Answers.oneOf;
import static org.upgradetck.suites.expect.Answers.outcome;
import static org.upgradetck.suites.expect.Answers.refused;
import static org.upgradetck.suites.expect.Answers.switched;
import static org.upgradetck.suites.expect.Grammar.grammarKept;
import static org.upgradetck.suites.expect.Grammar.onOneLineAtMost;
import static org.upgradetck.suites.expect.Grammar.without;
import static org.upgradetck.suites.expect.Negotiated.aSubprotocol;
import static org.upgradetck.suites.expect.Negotiated.atMostOneSubprotocolOfThoseOffered;
import static org.upgradetck.suites.expect.Negotiated.noSubprotocol;
import static org.upgradetck.suites.language.Feature.SUBPROTOCOL;
import static org.upgradetck.suites.language.Words.header;
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

/** RFC 6455, section 11.3.4: the field that offers and names subprotocols. */
public final class SecWebSocketProtocol extends Chapter {

  public SecWebSocketProtocol() {
    super(Spec.RFC6455, "11.3.4", "Sec-WebSocket-Protocol");
  }

  final Case offersOnSeveralLinesAreOneList =
      must("Offers on several lines mean the same as the one list that they join to.")
          .covers("RFC9110-5.2-1", "RFC9110-5.3-1")
          .given(openingHandshake())
          .when(
              header("Sec-WebSocket-Protocol")
                  .is(
                      row("known-on-the-first", "{subprotocol}", "x-{random}"),
                      row("known-on-the-last", "x-{random}", "{subprotocol}"),
                      row("known-in-the-middle", "x-{random}", "{subprotocol}", "y-{random}"),
                      row(
                          "known-in-a-list",
                          "x-{random}, y-{random}",
                          "z-{random}, {subprotocol}")))
          .then(switched().orWarn(), atMostOneSubprotocolOfThoseOffered(), aSubprotocol().orWarn())
          .needs(SUBPROTOCOL)
          .tagged("subprotocol")
          .seenIn("FB32")
          .provedBy(
              Mutant.PROTOCOL_FIRST_LINE_ONLY,
              Mutant.PROTOCOL_LAST_LINE_ONLY,
              Mutant.PROTOCOL_LIST_ECHOED)
          .usually(
              "Only one line of the field is read: the first or the last one that the map of"
                  + " fields holds.",
              "Join all lines of Sec-WebSocket-Protocol, in order and with commas, before the"
                  + " list is split.");

  final Case whatIsNoTokenIsNotAgreedTo =
      must("A subprotocol is a token. What is none may be refused or passed over; it is never agreed"
              + " to.")
          .covers(
              "RFC6455-4.2.1-19",
              "RFC6455-4.3-5",
              "RFC6455-4.2.2-14",
              "RFC9110-5.6.1.2-2",
              "RFC9110-5.6.2-1")
          .given(openingHandshake())
          .when(
              header("Sec-WebSocket-Protocol")
                  .is(
                      row("empty", ""),
                      row("comma", ","),
                      row("inner-space", "a b"),
                      row("semicolon", "a;b"),
                      row("equals", "a=b"),
                      row("quoted", "\"a\""),
                      row("slash", "a/b"),
                      row("at", "a@b"),
                      row("not-ascii", "\u00e9"),
                      row("control-octet", "a\u0001b")))
          .then(
              oneOf(
                  outcome("refuses", refused()),
                  outcome("switches without a subprotocol", switched(), noSubprotocol())))
          .tagged("subprotocol")
          .seenIn("FB37")
          .provedBy(Mutant.PROTOCOL_OF_ANY_CHARACTERS)
          .usually(
              "The chosen name is copied from the request without a look at its characters.",
              "Choose from the server's own list of names, and send the name from that list.");

  final Case emptyElementsBetweenSubprotocolsAreIgnored =
      should("Empty elements in the list of subprotocols are passed over.")
          .covers("RFC9110-5.6.1.2-1", "RFC6455-4.2.1-18")
          .given(openingHandshake())
          .when(
              header("Sec-WebSocket-Protocol")
                  .is(
                      row("between", "{subprotocol},,x-{random}"),
                      row("in-front", ",{subprotocol}"),
                      row("behind", "{subprotocol},")))
          .then(switched(), atMostOneSubprotocolOfThoseOffered().orFail(), aSubprotocol())
          .needs(SUBPROTOCOL)
          .tagged("subprotocol")
          .provedBy(Mutant.PROTOCOL_EMPTY_MEMBER_REFUSED)
          .usually(
              "The list is split at commas and an empty member is taken for a name.",
              "Drop empty members before the list is looked through.");

  final Case subprotocolOfferedTwiceIsAgreedToOnce =
      must("A subprotocol that is offered twice is a client's fault: it may be refused, or agreed to"
              + " once.")
          .covers("RFC6455-4.2.2-14")
          .given(openingHandshake())
          .when(
              header("Sec-WebSocket-Protocol")
                  .is(
                      row("on-one-line", "{subprotocol}, {subprotocol}"),
                      row("on-two-lines", "{subprotocol}", "{subprotocol}")))
          .then(
              oneOf(
                  outcome("agrees to it once", switched(), atMostOneSubprotocolOfThoseOffered()),
                  outcome("refuses", refused())))
          .needs(SUBPROTOCOL)
          .tagged("subprotocol")
          .provedBy(Mutant.PROTOCOL_REPEATED)
          .usually(
              "Every member that matches is added to the answer.",
              "Stop at the first match: the answer holds one name.");

  final Case controlOctetsAreNeverEchoed =
      must("CR, LF and NUL in a value make the message invalid or become spaces; they never come"
              + " back in a field of the answer.")
          .covers("RFC9110-5.5-2", "RFC9112-2.2-4", "RFC9112-2.2-3")
          .given(openingHandshake())
          .when(
              header("Sec-WebSocket-Protocol")
                  .is(
                      row("bare-cr", "a\rX-Injected: 1"),
                      row("bare-lf", "a\nX-Injected: 1"),
                      row("nul", "a\u0000b"),
                      row("cr-at-the-end", "a\r")))
          .then(
              answeredCompletely().orWarn(),
              without("X-Injected"),
              grammarKept(
                  "echoes no CR, LF or NUL",
                  Kind.BARE_CR,
                  Kind.BARE_LF,
                  Kind.NUL,
                  Kind.CONTROL_OCTET_IN_VALUE))
          .tagged("subprotocol", "security")
          .seenIn("FB117")
          .provedBy(Mutant.PROTOCOL_ECHO_SPLITS, Mutant.PROTOCOL_ECHOED_RAW)
          .usually(
              "A value of the request is copied into the answer, and nothing on the way"
                  + " rejects CR, LF and NUL.",
              "Refuse requests with such octets while they are read, and never build an"
                  + " answer from octets of the request.");

  final Case subprotocolStandsOnOneLine =
      must("An answer has Sec-WebSocket-Protocol at most once.")
          .covers("RFC6455-11.3.4-2")
          .watching(Watch.EVERY_ANSWER)
          .then(onOneLineAtMost("Sec-WebSocket-Protocol"))
          .tagged("subprotocol")
          .provedBy(Mutant.PROTOCOL_ON_TWO_LINES)
          .usually(
              "The field is added to the answer both by the library and by the application.",
              "Set the field in one place, and replace what is there instead of adding to it.");
}

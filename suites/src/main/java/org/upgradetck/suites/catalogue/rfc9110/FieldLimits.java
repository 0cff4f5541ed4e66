package org.upgradetck.suites.catalogue.rfc9110;

import static org.upgradetck.suites.expect.Answers.answeredAsPlainHttp;
import static org.upgradetck.suites.expect.Answers.oneOf;
import static org.upgradetck.suites.expect.Answers.outcome;
import static org.upgradetck.suites.expect.Answers.refused;
import static org.upgradetck.suites.expect.Answers.sameOutcomeAsTheControl;
import static org.upgradetck.suites.expect.Answers.speaksWebSocket;
import static org.upgradetck.suites.expect.Answers.stillAcceptsTheControl;
import static org.upgradetck.suites.expect.Answers.switched;
import static org.upgradetck.suites.language.FieldLines.linesBehind;
import static org.upgradetck.suites.language.Sizes.cookieOf;
import static org.upgradetck.suites.language.Sizes.farApart;
import static org.upgradetck.suites.language.Sizes.membersInFront;
import static org.upgradetck.suites.language.Sizes.unknownFieldsBehind;
import static org.upgradetck.suites.language.Sizes.unknownFieldsInFront;
import static org.upgradetck.suites.language.Words.disputed;
import static org.upgradetck.suites.language.Words.header;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.row;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;
import org.upgradetck.suites.language.Variation;

/** RFC 9110, section 5.4: how much of a head a server reads, and what it owes for the rest. */
public final class FieldLimits extends Chapter {

  /** Makes a handshake invalid from behind everything else. */
  private static final Variation ANOTHER_VERSION =
      linesBehind(row("version", "Sec-WebSocket-Version: 99"));

  private static final String EXCUSE =
      "RFC 6455, section 10.7, lets a server drop the connection of whom it finds out of bounds.";

  public FieldLimits() {
    super(Spec.RFC9110, "5.4", "Field Limits");
  }

  final Case longFieldIsTakenOrRefused =
      disputed(
              "A field that is too long for the server is answered with a 4xx, others are taken.",
              EXCUSE)
          .covers("RFC9110-5.4-1", "RFC9110-17.5-1")
          .given(openingHandshake())
          .when(
              cookieOf(1024, 2048, 4096, 8192, 16 * 1024, 32 * 1024, 64 * 1024, 256 * 1024),
              cookieOf(1024 * 1024))
          .then(
              oneOf(
                  outcome("takes it", sameOutcomeAsTheControl()), outcome("refuses it", refused())),
              stillAcceptsTheControl())
          .tagged("limits", "fields", "robustness")
          .seenIn("FB76", "FB78")
          .usually(
              "The head is read into a buffer of fixed size, and what does not fit ends in an error of"
                  + " the server or of the connection.",
              "Count the octets while they come, and answer 431 at the limit.")
          .provedBy(
              Mutant.REFUSES_WITH_500,
              Mutant.REFUSES_BY_HANGING_UP,
              Mutant.REPEATED_REQUEST_REFUSED,
              Mutant.REPEATED_KEY_CUT_SHORT);

  final Case manyFieldsAreTakenOrRefused =
      disputed("More fields than a server reads are answered with a 4xx, others are taken.", EXCUSE)
          .covers("RFC9110-5.4-1", "RFC9110-17.5-1")
          .given(openingHandshake())
          .when(
              unknownFieldsInFront(100, 500, 1000, 2001, 5000, 10_000).under("in-front"),
              unknownFieldsBehind(100, 500, 1000, 2001, 5000, 10_000).under("behind"))
          .then(
              oneOf(
                  outcome("takes them", sameOutcomeAsTheControl()),
                  outcome("refuses them", refused())),
              stillAcceptsTheControl())
          .tagged("limits", "fields", "robustness")
          .seenIn("FB77")
          .usually(
              "Fields beyond a number are left out, and later code misses one that it needs.",
              "Answer 431 when there are more fields than are read.")
          .provedBy(Mutant.REFUSES_WITH_500);

  final Case fieldsBehindALimitAreNotForgotten =
      must("Fields that a server does not wish to read are a reason to refuse: they are not ignored.")
          .covers("RFC9110-5.4-1", "RFC9110-5.3-5", "RFC6455-4.2.1-16")
          .given(openingHandshake())
          .when(
              unknownFieldsBehind(100, 500, 1000, 5000, 10_000)
                  .under("behind-fields")
                  .and(ANOTHER_VERSION)
                  .unlessTaken(ANOTHER_VERSION),
              cookieOf(8192, 16 * 1024, 64 * 1024, 1024 * 1024)
                  .under("behind-a-field")
                  .and(ANOTHER_VERSION)
                  .unlessTaken(ANOTHER_VERSION))
          .then(refused(), stillAcceptsTheControl().orWarn())
          .tagged("limits", "fields", "smuggling")
          .seenIn("FB77")
          .usually(
              "The reader stops at its limit and hands on what it has.",
              "Answer 431 when there is more than is read.")
          .provedBy(Mutant.FIELDS_BEHIND_A_HUNDRED_LOST);

  final Case longValueIsNotCutShort =
      must("A value is read whole or not at all: what stands far behind in it counts.")
          .covers("RFC9110-5.4-1", "RFC6455-4.2.1-16")
          .given(openingHandshake())
          .when(
              farApart(
                      "Sec-WebSocket-Version",
                      "13",
                      "9",
                      100,
                      300,
                      1100,
                      4200,
                      8300,
                      16_500,
                      70_000)
                  .unlessTaken(header("Sec-WebSocket-Version").is(row("alone", "13 9"))))
          .then(refused(), stillAcceptsTheControl().orWarn())
          .tagged("limits", "version")
          .seenIn("FB76")
          .usually(
              "The value is copied into a buffer of fixed size.",
              "Compare the whole value, and answer 431 where it is longer than is read.")
          .provedBy(Mutant.VALUE_CUT_AT_255);

  final Case longListIsTakenOrRefused =
      disputed("A list with more members than a server reads is answered with a 4xx.", EXCUSE)
          .covers("RFC9110-5.4-1", "RFC9110-17.5-1")
          .given(openingHandshake())
          .when(
              membersInFront("Connection", "x#", 100, 1000).under("connection"),
              membersInFront("Sec-WebSocket-Protocol", "unknown-#", 100, 1000).under("protocol"),
              membersInFront("Sec-WebSocket-Extensions", "x-unknown-#", 100, 1000)
                  .under("extensions"),
              membersInFront("Sec-WebSocket-Extensions", "x-unknown; a=\"b\"; c=#", 500)
                  .under("extension-parameters"))
          .then(
              oneOf(
                  outcome("takes it", switched(), speaksWebSocket()),
                  outcome("refuses it, or ignores the Upgrade", answeredAsPlainHttp())),
              stillAcceptsTheControl())
          .tagged("limits", "lists", "robustness")
          .seenIn("FB55")
          .usually(
              "The list is split again for every member, or by an expression that tries every way.",
              "Read a list once from left to right, and bound its members.")
          .provedBy(Mutant.LONG_LIST_CRASHES);

  final Case listThatIsHardToSplitIsAnsweredInTime =
      disputed("A value that is made to be hard to split is answered like any other.", EXCUSE)
          .covers("RFC9110-17.5-1")
          .given(openingHandshake())
          .when(
              header("Sec-WebSocket-Protocol")
                  .is(
                      row("spaces-in-a-name", "b" + " ".repeat(16_000) + "x"),
                      row("spaces-and-commas", (" ".repeat(500) + ",").repeat(14) + "x")),
              header("Sec-WebSocket-Extensions")
                  .is(
                      row("open-quotes", "a; b=\"" + "\\c".repeat(3500)),
                      row("semicolons", "a" + ";".repeat(7000)),
                      row("equals", "a; b" + "=".repeat(7000))))
          .then(
              oneOf(
                  outcome("takes it", switched(), speaksWebSocket()),
                  outcome("refuses it", refused())),
              stillAcceptsTheControl())
          .tagged("limits", "lists", "robustness")
          .seenIn("FB55")
          .usually(
              "The value is split by a regular expression that goes back and tries again.",
              "Read a list once from left to right.")
          .provedBy(Mutant.REFUSES_WITH_500);
}

package org.upgradetck.suites.catalogue.rfc9112;

import static org.upgradetck.suites.expect.Answers.answeredAsPlainHttp;
import static org.upgradetck.suites.expect.Answers.notSwitched;
import static org.upgradetck.suites.expect.Answers.oneOf;
import static org.upgradetck.suites.expect.Answers.outcome;
import static org.upgradetck.suites.expect.Answers.refusedWith;
import static org.upgradetck.suites.expect.Answers.sameOutcomeAsTheControl;
import static org.upgradetck.suites.expect.Answers.stillAcceptsTheControl;
import static org.upgradetck.suites.expect.Grammar.grammarKept;
import static org.upgradetck.suites.expect.Unreadable.foldedKeyNotJoined;
import static org.upgradetck.suites.language.FieldLines.foldedBeforeTheValue;
import static org.upgradetck.suites.language.FieldLines.foldedInsideTheValue;
import static org.upgradetck.suites.language.FieldLines.hiddenBehindAFold;
import static org.upgradetck.suites.language.FieldLines.linesBehind;
import static org.upgradetck.suites.language.Words.disputed;
import static org.upgradetck.suites.language.Words.header;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.row;

import org.upgradetck.fixtures.http.Oddity.Kind;
import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;
import org.upgradetck.suites.language.Watch;

/** RFC 9112, section 5.2: values on several lines. */
public final class ObsoleteFolding extends Chapter {

  public ObsoleteFolding() {
    super(Spec.RFC9112, "5.2", "Obsolete Line Folding");
  }

  final Case answersAreNotFolded =
      must("A server does not fold a value over several lines.")
          .covers("RFC9112-5.2-1")
          .watching(Watch.EVERY_ANSWER)
          .then(grammarKept("folds no value", Kind.OBS_FOLD))
          .tagged("grammar")
          .provedBy(Mutant.VALUE_FOLDED)
          .usually(
              "A long value is broken into lines, or taken with its folds from elsewhere.",
              "Write each field on one line.");

  final Case foldIsASpaceOrRefused =
      disputed(
              "A folded value is refused with 400, or read with a space in place of the fold.",
              "RFC 6455, section 10.7, lets a server drop the connection, and any fitting 4xx refuses"
                  + " as well.")
          .covers("RFC9112-5.2-2")
          .given(openingHandshake())
          .when(
              foldedBeforeTheValue(
                  "Upgrade", "Connection", "Sec-WebSocket-Key", "Sec-WebSocket-Version"),
              header("Connection")
                  .is(
                      row("between-options", "keep-alive,\r\n Upgrade"),
                      row("between-options-tab", "keep-alive,\r\n\tUpgrade")),
              linesBehind(
                  row("unknown", "X-Unknown: a", " b"),
                  row("unknown-tab", "X-Unknown: a", "\tb"),
                  row("unknown-three-lines", "X-Unknown: a", " b", "  c"),
                  row("unknown-white-space-alone", "X-Unknown: a", " \t "),
                  row("unknown-like-a-field", "X-Unknown: a", " X-Other: b")))
          .then(
              oneOf(
                  outcome("refuses it", refusedWith(400)),
                  outcome("reads it with a space", sameOutcomeAsTheControl())),
              stillAcceptsTheControl())
          .tagged("grammar", "fields")
          .seenIn("FB12")
          .usually(
              "A line that begins with white space meets a reader that looks for a colon.",
              "Answer 400 to a line that begins with white space.")
          .provedBy(Mutant.REFUSES_WITH_500, Mutant.REFUSES_BY_HANGING_UP);

  final Case continuationIsNoFieldOfItsOwn =
      must("What stands on a folded line belongs to the value before it and is no field.")
          .covers("RFC9112-5.2-2", "RFC6455-4.2.1-2")
          .given(openingHandshake())
          .when(
              hiddenBehindAFold(
                  "Upgrade", "Connection", "Sec-WebSocket-Key", "Sec-WebSocket-Version"))
          .then(answeredAsPlainHttp())
          .tagged("grammar", "fields", "smuggling")
          .seenIn("FB12")
          .usually(
              "Each line is trimmed before it is split at its colon.",
              "Answer 400 to a line that begins with white space, or join it to the value before.")
          .provedBy(Mutant.INDENTED_LINE_IS_A_FIELD);

  final Case foldInsideAWordBreaksIt =
      must("A fold is read as white space, if at all: a word with a fold inside is no longer the word.")
          .covers("RFC9112-5.2-2", "RFC6455-4.2.1-2")
          .given(openingHandshake())
          .when(
              foldedInsideTheValue("Upgrade")
                  .unlessTaken(header("Upgrade").is(row("alone", "webs ocket"))),
              foldedInsideTheValue("Connection")
                  .unlessTaken(header("Connection").is(row("alone", "Upgr ade"))),
              foldedInsideTheValue("Sec-WebSocket-Version")
                  .unlessTaken(header("Sec-WebSocket-Version").is(row("alone", "1 3"))))
          .then(answeredAsPlainHttp())
          .tagged("grammar", "fields")
          .usually(
              "The lines of a folded value are joined without a space.",
              "Answer 400 to a line that begins with white space, or join it with a space.")
          .provedBy(Mutant.FOLD_JOINED_WITHOUT_SPACE);

  final Case foldedKeyIsNotMadeWhole =
      must("The Accept of a key with a fold inside is not that of the key without the fold.")
          .covers("RFC9112-5.2-2", "RFC6455-4.2.2-8")
          .given(openingHandshake())
          .when(foldedInsideTheValue("Sec-WebSocket-Key"))
          .then(foldedKeyNotJoined(), notSwitched().orWarn())
          .tagged("grammar", "accept")
          .usually(
              "The lines of a folded value are joined without a space.",
              "Answer 400 to a line that begins with white space, or join it with a space.")
          .provedBy(Mutant.FOLD_JOINED_WITHOUT_SPACE);
}

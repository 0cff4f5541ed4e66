package org.upgradetck.suites.catalogue.rfc9112;

import static org.upgradetck.suites.expect.Answers.refusedWith;
import static org.upgradetck.suites.expect.Answers.sameOutcomeAsTheControl;
import static org.upgradetck.suites.expect.Answers.stillAcceptsTheControl;
import static org.upgradetck.suites.language.FieldLines.linesBehind;
import static org.upgradetck.suites.language.Words.eachField;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.row;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;

/** RFC 9112, section 5.1: white space around a value. */
public final class FieldLineParsing extends Chapter {

  public FieldLineParsing() {
    super(Spec.RFC9112, "5.1", "Field Line Parsing");
  }

  final Case whiteSpaceBeforeAValueMeansNothing =
      must("No space, one, several or a tab between colon and value: the value is the same.")
          .covers("RFC9112-5.1-3", "RFC9110-5.5-1", "RFC6455-1.3-5")
          .given(openingHandshake())
          .when(
              eachField()
                  .withBeforeTheValue(
                      row("nothing", ""),
                      row("two-spaces", "  "),
                      row("tab", "\t"),
                      row("space-tab-space", " \t ")))
          .then(sameOutcomeAsTheControl())
          .tagged("fields")
          .seenIn("FB10", "FB22")
          .provedBy(Mutant.ONE_SPACE_BEFORE_VALUE)
          .usually(
              "The value is taken from the second character behind the colon.",
              "Take what stands behind the colon and trim spaces and tabs from it.");

  final Case whiteSpaceBehindAValueMeansNothing =
      must("White space between a value and the end of its line is no part of the value.")
          .covers("RFC9112-5.1-3", "RFC9110-5.5-1", "RFC6455-1.3-5")
          .given(openingHandshake())
          .when(
              eachField()
                  .withBehindTheValue(
                      row("space", " "), row("tab", "\t"), row("twenty-spaces", " ".repeat(20))))
          .then(sameOutcomeAsTheControl())
          .tagged("fields")
          .seenIn("FB22")
          .provedBy(Mutant.SPACE_BEHIND_VALUE_KEPT)
          .usually(
              "White space is trimmed in front of the value only.",
              "Trim spaces and tabs at both ends of a value.");

  final Case whiteSpaceBeforeAColonIsRefused =
      must("A request with white space between a name and its colon is refused, with 400.")
          .covers("RFC9112-5.1-1", "RFC9110-15.5.1-1")
          .given(openingHandshake())
          .when(
              eachField()
                  .withBeforeTheColon(row("space", " "), row("tab", "\t"), row("two-spaces", "  ")),
              linesBehind(
                  row("unknown+space", "X-Unknown : a"),
                  row("unknown+tab", "X-Unknown\t: a"),
                  row("unknown+empty-value", "X-Unknown :")))
          .then(refusedWith(400), stillAcceptsTheControl().orWarn())
          .tagged("grammar", "fields", "smuggling")
          .usually(
              "Names are trimmed before they are looked up.",
              "Refuse with 400 a name that is not a token up to its colon.")
          .provedBy(Mutant.SPACE_BEFORE_COLON_DROPPED, Mutant.REFUSES_WITH_500);
}

package org.upgradetck.suites.catalogue.rfc9110;

import static org.upgradetck.suites.expect.Answers.sameOutcomeAsTheControlUnlessRefused;
import static org.upgradetck.suites.expect.Grammar.grammarKept;
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

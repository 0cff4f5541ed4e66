package org.upgradetck.suites.catalogue.rfc9110;

import static org.upgradetck.suites.expect.Answers.sameOutcomeAsTheControl;
import static org.upgradetck.suites.language.Words.eachField;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.openingHandshake;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.LetterCase;
import org.upgradetck.suites.language.Spec;

/** RFC 9110, section 5.1: names of fields know no letter case. */
public final class FieldNames extends Chapter {

  public FieldNames() {
    super(Spec.RFC9110, "5.1", "Field Names");
  }

  final Case fieldNamesHaveNoLetterCase =
      must("The name of a field means the same in any letter case.")
          .covers("RFC9110-5.1-1", "RFC6455-4.1-37")
          .given(openingHandshake())
          .when(
              eachField()
                  .named(
                      LetterCase.LOWER, LetterCase.UPPER, LetterCase.MIXED, LetterCase.CAPITALISED))
          .then(sameOutcomeAsTheControl())
          .tagged("fields")
          .seenIn("FB09")
          .provedBy(Mutant.FIELD_NAME_CASE_SENSITIVE)
          .usually(
              "Fields are looked up by the spelling of the examples in a map that knows"
                  + " letter case.",
              "Look fields up without regard to letter case.");
}

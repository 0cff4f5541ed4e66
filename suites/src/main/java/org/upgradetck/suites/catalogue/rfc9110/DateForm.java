package org.upgradetck.suites.catalogue.rfc9110;

import static org.upgradetck.suites.expect.FormOfValues.dateInTheFixedForm;
import static org.upgradetck.suites.language.Words.must;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;
import org.upgradetck.suites.language.Watch;

/** RFC 9110, section 5.6.7: the form of dates. */
public final class DateForm extends Chapter {

  public DateForm() {
    super(Spec.RFC9110, "5.6.7", "Date/Time Formats");
  }

  final Case datesHaveTheFixedForm =
      must("A date is sent in the one fixed form: day, date of fixed length, time, and GMT.")
          .covers("RFC9110-5.6.7-1")
          .watching(Watch.EVERY_DATE)
          .then(dateInTheFixedForm())
          .tagged("fields", "grammar")
          .provedBy(Mutant.DATE_IN_AN_OBSOLETE_FORM)
          .usually(
              "The date is written by a general formatter: with the local zone, in the local language,"
                  + " or with a day of one digit.",
              "Write it as in Sun, 06 Nov 1994 08:49:37 GMT, in English, in GMT, with two digits.");
}

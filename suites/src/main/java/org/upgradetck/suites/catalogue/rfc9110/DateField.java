package org.upgradetck.suites.catalogue.rfc9110;

import static org.upgradetck.suites.language.Words.disputed;
import static org.upgradetck.suites.language.Words.header;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;
import org.upgradetck.suites.language.Watch;

/** RFC 9110, section 6.6.1: when an answer was made. */
public final class DateField extends Chapter {

  public DateField() {
    super(Spec.RFC9110, "6.6.1", "Date");
  }

  final Case answersAreDated =
      disputed(
              "A 2xx, 3xx or 4xx says when it was made.",
              "RFC 9110, section 6.6.1: a server without a clock sends no Date, and nobody sees from"
                  + " outside whether it has one.")
          .covers("RFC9110-6.6.1-1")
          .watching(Watch.EVERY_2XX_TO_4XX)
          .then(header("Date").isSent())
          .tagged("fields")
          .provedBy(Mutant.DATE_MISSING)
          .usually(
              "The answer is written by hand, past the layer that adds Date.",
              "Add Date to every 2xx, 3xx and 4xx, also to the refusals of the upgrade code.");
}

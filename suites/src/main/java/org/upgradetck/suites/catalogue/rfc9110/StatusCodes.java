package org.upgradetck.suites.catalogue.rfc9110;

import static org.upgradetck.suites.expect.Grammar.grammarKept;
import static org.upgradetck.suites.language.Words.must;

import org.upgradetck.fixtures.http.Oddity.Kind;
import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;
import org.upgradetck.suites.language.Watch;

/** RFC 9110, section 15: the range of status codes. */
public final class StatusCodes extends Chapter {

  public StatusCodes() {
    super(Spec.RFC9110, "15", "Status Codes");
  }

  final Case statusCodesAreInRange =
      must("A status code is a number from 100 to 599.")
          .covers("RFC9110-15-2")
          .watching(Watch.EVERY_ANSWER)
          .then(
              grammarKept(
                  "sends a status code from 100 to 599",
                  Kind.STATUS_CODE_OUT_OF_RANGE,
                  Kind.STATUS_CODE_MALFORMED))
          .tagged("grammar", "status-line")
          .provedBy(Mutant.STATUS_OUT_OF_RANGE)
          .usually(
              "An internal code, or one of a later protocol, goes out as a status code.",
              "Send status codes from 100 to 599 only.");
}

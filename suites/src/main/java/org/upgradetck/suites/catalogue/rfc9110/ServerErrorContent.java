package org.upgradetck.suites.catalogue.rfc9110;

import static org.upgradetck.suites.expect.FormOfValues.saysWhatIsWrong;
import static org.upgradetck.suites.language.Words.should;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;
import org.upgradetck.suites.language.Watch;

/** RFC 9110, section 15.6: what comes with a status of the class 5xx. */
public final class ServerErrorContent extends Chapter {

  public ServerErrorContent() {
    super(Spec.RFC9110, "15.6", "Server Error 5xx");
  }

  final Case serverErrorsAreExplained =
      should("A 5xx has content that explains what is wrong, unless it answers a HEAD.")
          .covers("RFC9110-15.6-1")
          .watching(Watch.EVERY_5XX_WITH_CONTENT)
          .then(saysWhatIsWrong())
          .provedBy(Mutant.SERVER_ERRORS_UNEXPLAINED)
          .usually(
              "The status is written where no content is at hand.",
              "Send a sentence that says what the server cannot do.");
}

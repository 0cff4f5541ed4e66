package org.upgradetck.suites.catalogue.rfc9110;

import static org.upgradetck.suites.expect.Answers.sameOutcomeAsTheControlUnlessRefused;
import static org.upgradetck.suites.language.Words.httpVersion;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.should;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;

/** RFC 9110, section 6.2: what the version of a message says. */
public final class ProtocolVersion extends Chapter {

  public ProtocolVersion() {
    super(Spec.RFC9110, "6.2", "Control Data");
  }

  final Case higherMinorVersionIsTakenForTheHighestKnown =
      should("A request with a higher minor version is processed as HTTP/1.1.")
          .covers("RFC9110-6.2-4", "RFC6455-4.2.1-5", "RFC9110-2.5-1")
          .given(openingHandshake())
          .when(httpVersion("HTTP/1.2", "HTTP/1.9"))
          .then(sameOutcomeAsTheControlUnlessRefused())
          .tagged("http-version")
          .provedBy(Mutant.HIGHER_MINOR_VERSION_REFUSED)
          .usually(
              "The version is compared with HTTP/1.1 as a text.",
              "Compare the major version, and take any minor version from 1 on for HTTP/1.1.");
}

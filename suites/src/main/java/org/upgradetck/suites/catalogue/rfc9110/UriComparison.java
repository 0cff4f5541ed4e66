package org.upgradetck.suites.catalogue.rfc9110;

import static org.upgradetck.suites.expect.Answers.answeredAsPlainHttp;
import static org.upgradetck.suites.expect.Answers.oneOf;
import static org.upgradetck.suites.expect.Answers.outcome;
import static org.upgradetck.suites.expect.Answers.sameOutcomeAsTheControl;
import static org.upgradetck.suites.expect.Answers.sameOutcomeAsTheControlUnlessRefused;
import static org.upgradetck.suites.expect.HostAnswers.whereTheHostHasLetters;
import static org.upgradetck.suites.language.Words.header;
import static org.upgradetck.suites.language.Words.may;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.requestTarget;
import static org.upgradetck.suites.language.Words.row;
import static org.upgradetck.suites.language.Words.should;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;

/** RFC 9110, section 4.2.3: what makes two URIs the same. */
public final class UriComparison extends Chapter {

  public UriComparison() {
    super(Spec.RFC9110, "4.2.3", "http(s) Normalization and Comparison");
  }

  final Case hostsKnowNoCase =
      should("Hosts are compared without regard to case.")
          .covers("RFC9110-4.2.3-1")
          .given(openingHandshake())
          .when(header("Host").inCapitals())
          .then(whereTheHostHasLetters(sameOutcomeAsTheControlUnlessRefused()))
          .tagged("host")
          .usually(
              "Host is compared with a list of names as it stands.",
              "Bring Host to lower case before it is compared.")
          .provedBy(Mutant.HOST_CASE_SENSITIVE);

  final Case encodedLetterIsTheSameLetter =
      may("A letter that is percent-encoded names the same path as the letter; a server need not"
              + " compare that way.")
          .covers("RFC9110-4.2.3-1")
          .given(openingHandshake())
          .when(requestTarget(row("first-letter", "{path-percent-encoded}")))
          .then(
              oneOf(
                  outcome("takes it like the control", sameOutcomeAsTheControl()),
                  outcome("answers for another resource", answeredAsPlainHttp(503))))
          .tagged("request-target")
          .usually(
              "The path is decoded by code that does not expect it to be encoded.",
              "Decode a path once, before it is routed, and answer 400 where that fails.")
          .provedBy(Mutant.ENCODED_PATH_CRASHES);
}

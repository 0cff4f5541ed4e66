package org.upgradetck.suites.catalogue.rfc9110;

import static org.upgradetck.suites.expect.Answers.sameOutcomeAsTheControlOrRefused;
import static org.upgradetck.suites.language.Words.header;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.should;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;

/** RFC 9110, section 9.3.1: content in a GET. */
public final class Get extends Chapter {

  public Get() {
    super(Spec.RFC9110, "9.3.1", "GET");
  }

  final Case lengthOfZeroIsNoContent =
      should(
              "A GET with Content-Length: 0 has no content: it is the same handshake, or refused as a"
                  + " request that announces content.")
          .covers("RFC9110-9.3.1-2")
          .given(openingHandshake())
          .when(header("Content-Length").isAlso("0"))
          .then(sameOutcomeAsTheControlOrRefused())
          .tagged("framing")
          .provedBy(Mutant.EMPTY_CONTENT_CRASHES)
          .usually(
              "The presence of Content-Length, not its value, is taken for content.",
              "Look at the number: 0 means no content.");
}

package org.upgradetck.suites.catalogue.rfc9110;

import static org.upgradetck.suites.expect.FormOfValues.saysWhatIsWrong;
import static org.upgradetck.suites.language.Words.should;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;
import org.upgradetck.suites.language.Watch;

/** RFC 9110, section 15.5: what a 4xx tells. */
public final class ClientErrorContent extends Chapter {

  public ClientErrorContent() {
    super(Spec.RFC9110, "15.5", "Client Error 4xx");
  }

  // Not every error body is free: the section has a SHOULD for 4xx and for nothing else, so a bare
  // 4xx warns. What the content says, in which words and in which media type, stays free, and so
  // does the content of every other refusal.
  final Case clientErrorsAreExplained =
      should("A 4xx has content that explains what is wrong, unless it answers a HEAD.")
          .covers("RFC9110-15.5-1", "RFC2817-4.2-2")
          .watching(Watch.EVERY_4XX_WITH_CONTENT)
          .then(saysWhatIsWrong())
          .provedBy(Mutant.ERRORS_UNEXPLAINED)
          .usually(
              "The upgrade code refuses with a bare status line.",
              "Send a sentence that says which field is wrong and what would be right.");
}

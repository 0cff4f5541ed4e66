package org.upgradetck.suites.catalogue.rfc9110;

import static org.upgradetck.suites.expect.MethodAnswers.hasContent;
import static org.upgradetck.suites.language.Words.should;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;
import org.upgradetck.suites.language.Watch;

/** RFC 9110, section 15.6.6: the status 505. */
public final class VersionNotSupported extends Chapter {

  public VersionNotSupported() {
    super(Spec.RFC9110, "15.6.6", "505 HTTP Version Not Supported");
  }

  final Case versionNotSupportedSaysWhatIs =
      should("A 505 has content that says why, and what other protocols the server speaks.")
          .covers("RFC9110-15.6.6-1")
          .watching(Watch.EVERY_505)
          .then(hasContent())
          .tagged("http-version")
          .usually(
              "The status is written by the parser, which has no content to offer.",
              "Send a line of text that names the versions of HTTP that are spoken.")
          .provedBy(Mutant.VERSION_REFUSED_WITHOUT_A_WORD);
}

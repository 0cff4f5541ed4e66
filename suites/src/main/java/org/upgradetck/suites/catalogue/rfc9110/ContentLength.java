package org.upgradetck.suites.catalogue.rfc9110;

import static org.upgradetck.suites.expect.Grammar.notIn1xxOr204;
import static org.upgradetck.suites.language.Words.must;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;
import org.upgradetck.suites.language.Watch;

/** RFC 9110, section 8.6: where Content-Length may not stand. */
public final class ContentLength extends Chapter {

  public ContentLength() {
    super(Spec.RFC9110, "8.6", "Content-Length");
  }

  final Case answerWithoutContentHasNoContentLength =
      must("A 1xx, the 101 among them, and a 204 have no Content-Length, not even 0.")
          .covers("RFC9110-8.6-1")
          .watching(Watch.EVERY_1XX_OR_204)
          .then(notIn1xxOr204("Content-Length"))
          .tagged("framing")
          .seenIn("FB56")
          .provedBy(Mutant.CONTENT_LENGTH_IN_101)
          .usually(
              "The HTTP layer adds Content-Length: 0 to every answer without content.",
              "Leave Content-Length out of every 1xx and 204; some intermediaries break the"
                  + " connection over it.");
}

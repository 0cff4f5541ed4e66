package org.upgradetck.suites.catalogue.rfc6455;

import static org.upgradetck.suites.expect.Answers.refusedWith;
import static org.upgradetck.suites.language.Feature.REFUSED_ORIGIN;
import static org.upgradetck.suites.language.Words.header;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.row;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;

/** RFC 6455, section 10.2: the origins that a server lets in. */
public final class OriginConsiderations extends Chapter {

  public OriginConsiderations() {
    super(Spec.RFC6455, "10.2", "Origin Considerations");
  }

  final Case unwelcomeOriginIsRefused =
      must("An origin that the server does not let in is refused with an HTTP error, best 403.")
          .covers("RFC6455-4.2.2-6", "RFC6455-10.2-2", "RFC6455-1.3-4", "RFC6455-10.2-1")
          .given(openingHandshake())
          .when(header("Origin").is(row("refused", "{refused-origin}")))
          .then(refusedWith(403))
          .needs(REFUSED_ORIGIN)
          .tagged("origin")
          .provedBy(Mutant.ORIGIN_UNCHECKED, Mutant.ORIGIN_CLOSED_AFTER_101)
          .usually(
              "The origin is not compared with a list at all, or it is checked only after the"
                  + " 101 was sent.",
              "Compare Origin, whole and exactly, with the list of allowed origins before the"
                  + " handshake is answered, and answer 403 otherwise.");
}

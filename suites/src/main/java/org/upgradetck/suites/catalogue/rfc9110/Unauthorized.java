package org.upgradetck.suites.catalogue.rfc9110;

import static org.upgradetck.suites.language.Words.header;
import static org.upgradetck.suites.language.Words.must;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;
import org.upgradetck.suites.language.Watch;

/** RFC 9110, section 15.5.2: the status 401. */
public final class Unauthorized extends Chapter {

  public Unauthorized() {
    super(Spec.RFC9110, "15.5.2", "401 Unauthorized");
  }

  final Case unauthorizedSaysHowToAuthenticate =
      must("A 401 has a WWW-Authenticate field with a challenge.")
          .covers("RFC9110-15.5.2-1", "RFC9110-11.6.1-1")
          .watching(Watch.EVERY_401)
          .then(header("WWW-Authenticate").isSent())
          .tagged("authentication")
          .usually(
              "401 is sent where 403 is meant, or the field gets lost on the way.",
              "Send WWW-Authenticate with every 401.")
          .provedBy(Mutant.CHALLENGE_MISSING);
}

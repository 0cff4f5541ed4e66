package org.upgradetck.suites.catalogue.rfc9110;

import static org.upgradetck.suites.expect.Answers.refused;
import static org.upgradetck.suites.language.Feature.PROTECTED_RESOURCE;
import static org.upgradetck.suites.language.Words.header;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.requestTarget;
import static org.upgradetck.suites.language.Words.row;
import static org.upgradetck.suites.language.Words.should;

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

  final Case resourceThatNeedsCredentialsIsRefusedWithoutThem =
      should("A handshake that brings no credentials to a resource that asks for them is refused.")
          .covers("RFC6455-4.2.2-3", "RFC6455-10.5-1")
          .given(openingHandshake())
          .when(requestTarget(row("protected", "{protected-path}")))
          .then(refused())
          .needs(PROTECTED_RESOURCE)
          .tagged("authentication")
          .provedBy(Mutant.CREDENTIALS_UNCHECKED)
          .usually(
              "The filter for authentication guards plain requests, and the upgrade goes past"
                  + " it.",
              "Check credentials before the handshake is answered.");

  final Case unauthorizedSaysHowToAuthenticate =
      must("A 401 has a WWW-Authenticate field with a challenge.")
          .covers("RFC9110-15.5.2-1", "RFC9110-11.6.1-1")
          .watching(Watch.EVERY_401)
          .then(header("WWW-Authenticate").isSent())
          .tagged("authentication")
          .provedBy(Mutant.CHALLENGE_MISSING)
          .usually(
              "The 401 is sent by hand, without the challenge.",
              "Send WWW-Authenticate with at least one challenge in every 401.");
}

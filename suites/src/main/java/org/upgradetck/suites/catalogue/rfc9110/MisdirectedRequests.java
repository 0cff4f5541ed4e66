package org.upgradetck.suites.catalogue.rfc9110;

import static org.upgradetck.suites.expect.Answers.refused;
import static org.upgradetck.suites.language.Feature.PLAIN_CONNECTION;
import static org.upgradetck.suites.language.Words.disputed;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.requestTarget;
import static org.upgradetck.suites.language.Words.row;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;

/** RFC 9110, section 7.4: requests that reach the wrong server, or by the wrong way. */
public final class MisdirectedRequests extends Chapter {

  public MisdirectedRequests() {
    super(Spec.RFC9110, "7.4", "Rejecting Misdirected Requests");
  }

  final Case httpsTargetIsRefusedWithoutTls =
      disputed(
              "A request for an https resource is rejected on a connection without TLS.",
              "RFC 9110, section 7.4: except from a trusted gateway, and a server may take every peer"
                  + " for one.")
          .covers("RFC9110-7.4-1", "RFC9110-7.4-2")
          .given(openingHandshake())
          .when(
              requestTarget(
                  row("https", "https://{authority}{path}"),
                  row("https-without-port", "https://{host}{path}")))
          .then(refused())
          .needs(PLAIN_CONNECTION)
          .tagged("request-target")
          .usually(
              "The scheme of a target in absolute-form is skipped.",
              "Answer 421 or 400 to an https target that did not come over TLS.")
          .provedBy(Mutant.HTTPS_TAKEN_WITHOUT_TLS);
}

package org.upgradetck.suites.catalogue.rfc9110;

import static org.upgradetck.suites.expect.Answers.refused;
import static org.upgradetck.suites.language.Feature.CLEAR_TCP;
import static org.upgradetck.suites.language.Words.disputed;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.requestTarget;
import static org.upgradetck.suites.language.Words.row;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;

/** RFC 9110, section 7.4: requests that came over the wrong connection. */
public final class MisdirectedRequests extends Chapter {

  public MisdirectedRequests() {
    super(Spec.RFC9110, "7.4", "Rejecting Misdirected Requests");
  }

  final Case httpsResourceIsNotGivenOverClearTcp =
      disputed(
              "What is asked for under https is not given over a connection that is not secured.",
              "RFC 9110, section 7.4: a server may take us for a gateway that it trusts, behind"
                  + " which TLS ends.")
          .covers("RFC9110-7.4-1", "RFC9110-7.4-2")
          .given(openingHandshake())
          .when(
              requestTarget(
                  row("https", "https://{authority}{path}"),
                  row("in-capitals", "HTTPS://{authority}{path}"),
                  row("without-port", "https://{host}{path}")))
          .then(refused())
          .needs(CLEAR_TCP)
          .tagged("request-target")
          .usually(
              "Of an absolute request-target only the path is looked at.",
              "Answer 421 where its scheme is not that of the connection.")
          .provedBy(Mutant.HTTPS_OVER_CLEAR_TCP);
}

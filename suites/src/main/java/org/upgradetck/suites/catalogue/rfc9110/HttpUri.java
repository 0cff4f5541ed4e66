package org.upgradetck.suites.catalogue.rfc9110;

import static org.upgradetck.suites.expect.Answers.refused;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.requestTarget;
import static org.upgradetck.suites.language.Words.row;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;

/** RFC 9110, section 4.2.1: an http URI has a host. */
public final class HttpUri extends Chapter {

  public HttpUri() {
    super(Spec.RFC9110, "4.2.1", "http URI Scheme");
  }

  final Case uriWithoutHostIsRejected =
      must("A target that is an http or https URI with an empty host is rejected.")
          .covers("RFC9110-4.2.1-1")
          .given(openingHandshake())
          .when(
              requestTarget(
                  row("no-authority", "{scheme}://{path}"),
                  row("port-alone", "{scheme}://:{port}{path}"),
                  row("colon-alone", "{scheme}://:{path}")))
          .then(refused())
          .tagged("request-target")
          .seenIn("FB15")
          .usually(
              "Scheme and authority are skipped up to the third slash, whatever stands there.",
              "Answer 400 to an http or https target whose host is empty.")
          .provedBy(Mutant.EMPTY_HOST_IN_TARGET_TAKEN);
}

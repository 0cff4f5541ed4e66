package org.upgradetck.suites.catalogue.rfc9112;

import static org.upgradetck.suites.expect.Answers.oneOf;
import static org.upgradetck.suites.expect.Answers.outcome;
import static org.upgradetck.suites.expect.Answers.refused;
import static org.upgradetck.suites.expect.Answers.refusedWith;
import static org.upgradetck.suites.language.Words.disputed;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.requestTarget;
import static org.upgradetck.suites.language.Words.row;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;

/** RFC 9112, section 3.2.3: a request-target that is a host and a port. */
public final class AuthorityForm extends Chapter {

  public AuthorityForm() {
    super(Spec.RFC9112, "3.2.3", "authority-form");
  }

  final Case authorityIsNoTargetOfAGet =
      disputed(
              "A target that is neither a path nor a URI names no resource: only CONNECT may have a"
                  + " host and port there.",
              "RFC 6455, section 4.2.1: a server has to parse only the part of the handshake that it"
                  + " needs.")
          .covers("RFC9110-7.1-1", "RFC6455-4.2.1-6")
          .given(openingHandshake())
          .when(
              requestTarget(
                  row("authority", "{host}:{port}"),
                  row("host", "localhost"),
                  row("word", "foo"),
                  row("query-alone", "?a=b"),
                  row("dot", ".")))
          .then(
              oneOf(
                  outcome("refuses it", refused()),
                  outcome("redirects to the right form", refusedWith(301, 308))))
          .tagged("request-target")
          .usually(
              "Whatever stands between the two spaces is taken for a path, and the server has only"
                  + " one.",
              "Answer 400 to a target that begins neither with a slash nor with http or https.")
          .provedBy(Mutant.ANY_WORD_IS_THE_ENDPOINT);
}

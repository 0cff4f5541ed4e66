package org.upgradetck.suites.catalogue.rfc9112;

import static org.upgradetck.suites.expect.Answers.answeredAsPlainHttp;
import static org.upgradetck.suites.expect.Answers.oneOf;
import static org.upgradetck.suites.expect.Answers.outcome;
import static org.upgradetck.suites.expect.Answers.refused;
import static org.upgradetck.suites.expect.Answers.refusedWith;
import static org.upgradetck.suites.language.StartLines.method;
import static org.upgradetck.suites.language.Words.disputed;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.requestTarget;
import static org.upgradetck.suites.language.Words.row;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;

/** RFC 9112, section 3.2.4: a request-target that is an asterisk. */
public final class AsteriskForm extends Chapter {

  public AsteriskForm() {
    super(Spec.RFC9112, "3.2.4", "asterisk-form");
  }

  final Case asteriskIsNoTargetOfAGet =
      disputed(
              "Only OPTIONS may have an asterisk for its target; in a GET it names no resource.",
              "RFC 6455, section 4.2.1: a server has to parse only the part of the handshake that it"
                  + " needs.")
          .covers("RFC9110-7.1-1", "RFC6455-4.2.1-6")
          .given(openingHandshake())
          .when(requestTarget(row("asterisk", "*"), row("asterisk-and-query", "*?a=b")))
          .then(
              oneOf(
                  outcome("refuses it", refused()),
                  outcome("redirects to the right form", refusedWith(301, 308))))
          .tagged("request-target")
          .usually(
              "An asterisk is taken for a path like any other.",
              "Answer 400 to an asterisk unless the method is OPTIONS.")
          .provedBy(Mutant.ASTERISK_IS_THE_ENDPOINT);

  final Case optionsOfTheServerIsNoHandshake =
      must("OPTIONS for the server as a whole is no opening handshake.")
          .covers("RFC9110-7.1-1", "RFC6455-4.2.1-3", "RFC9110-9.3.7-1")
          .given(openingHandshake())
          .when(
              requestTarget(row("asterisk", "*"), row("no-path", "{scheme}://{authority}"))
                  .and(method(row("options", "OPTIONS"))))
          .then(answeredAsPlainHttp(501))
          .tagged("method", "request-target")
          .seenIn("FB16")
          .usually(
              "The upgrade is handled before the request line is looked at.",
              "Look at the method first: only a GET can be a handshake.")
          .provedBy(Mutant.ASTERISK_IS_THE_ENDPOINT);
}

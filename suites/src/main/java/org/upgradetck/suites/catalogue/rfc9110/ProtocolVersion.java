package org.upgradetck.suites.catalogue.rfc9110;

import static org.upgradetck.suites.expect.Answers.oneOf;
import static org.upgradetck.suites.expect.Answers.outcome;
import static org.upgradetck.suites.expect.Answers.refused;
import static org.upgradetck.suites.expect.Answers.refusedWith;
import static org.upgradetck.suites.expect.Answers.sameOutcomeAsTheControlUnlessRefused;
import static org.upgradetck.suites.language.Words.disputed;
import static org.upgradetck.suites.language.Words.httpVersion;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.should;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;

/** RFC 9110, section 6.2: what the version of a message says. */
public final class ProtocolVersion extends Chapter {

  public ProtocolVersion() {
    super(Spec.RFC9110, "6.2", "Control Data");
  }

  final Case higherMinorVersionIsTakenForTheHighestKnown =
      should("A request with a higher minor version is processed as HTTP/1.1.")
          .covers("RFC9110-6.2-4", "RFC6455-4.2.1-5", "RFC9110-2.5-1")
          .given(openingHandshake())
          .when(httpVersion("HTTP/1.2", "HTTP/1.3", "HTTP/1.9"))
          .then(sameOutcomeAsTheControlUnlessRefused())
          .tagged("http-version")
          .usually(
              "The version is compared with HTTP/1.1 and nothing else.",
              "Treat any minor version above 1 like 1.")
          .provedBy(Mutant.HIGHER_MINOR_VERSION_REFUSED);

  final Case otherMajorVersionIsNotTakenForHttp1 =
      disputed(
              "A major version that the server does not speak is refused, not read as HTTP/1.1: the"
                  + " syntax of HTTP/2 and HTTP/3 has no request line, and no 101.",
              "RFC 6455, section 4.2.1, item 1: HTTP/1.1 or higher; and RFC 9110, section 6.2, only lets"
                  + " a server refuse.")
          .covers("RFC9110-6.2-3", "RFC9110-2.5-1")
          .given(openingHandshake())
          .when(httpVersion("HTTP/2.0", "HTTP/2.1", "HTTP/3.0", "HTTP/9.9"))
          .then(
              oneOf(
                  outcome("is refused", refused()),
                  outcome("is refused as not supported", refusedWith(505))))
          .tagged("http-version")
          .seenIn("FB18")
          .usually(
              "Only versions below HTTP/1.1 are looked for.",
              "Answer 505 to any major version but 1.")
          .provedBy(Mutant.MAJOR_VERSION_IGNORED);
}

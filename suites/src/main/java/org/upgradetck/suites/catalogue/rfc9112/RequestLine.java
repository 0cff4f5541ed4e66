package org.upgradetck.suites.catalogue.rfc9112;

import static org.upgradetck.suites.expect.Answers.oneOf;
import static org.upgradetck.suites.expect.Answers.outcome;
import static org.upgradetck.suites.expect.Answers.refusedWith;
import static org.upgradetck.suites.expect.Answers.sameOutcomeAsTheControl;
import static org.upgradetck.suites.expect.Answers.stillAcceptsTheControl;
import static org.upgradetck.suites.language.Sizes.requestLineOf;
import static org.upgradetck.suites.language.Words.disputed;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.should;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;

/** RFC 9112, section 3: the first line of a request. */
public final class RequestLine extends Chapter {

  public RequestLine() {
    super(Spec.RFC9112, "3", "Request Line");
  }

  final Case requestLineOf8000OctetsIsTaken =
      should("A request line of up to 8000 octets is taken like a short one.")
          .covers("RFC9112-3-4")
          .given(openingHandshake())
          .when(requestLineOf(1024, 2048, 4096, 8000))
          .then(
              oneOf(
                  outcome("takes it", sameOutcomeAsTheControl()),
                  outcome("reads it and knows no such resource", refusedWith(403, 404))))
          .tagged("limits", "request-target")
          .seenIn("FB76")
          .usually(
              "The request line is read into a buffer that is too small.",
              "Let the limit of the request line be 8000 octets at least.")
          .provedBy(Mutant.REQUEST_LINE_OF_4096_AT_MOST);

  final Case tooLongTargetIsRefusedWith414 =
      disputed(
              "A request-target longer than the server wishes to read is answered with 414.",
              "RFC 9110, section 5.4, and RFC 6585, section 5, know other statuses for a head that is"
                  + " too large as a whole, and RFC 6455, section 10.7, a dropped connection.")
          .covers("RFC9112-3-3", "RFC9110-17.5-1")
          .given(openingHandshake())
          .when(requestLineOf(16 * 1024, 64 * 1024, 128 * 1024, 1024 * 1024))
          .then(
              oneOf(
                  outcome("takes it", sameOutcomeAsTheControl()),
                  outcome("reads it and knows no such resource", refusedWith(403, 404)),
                  outcome("refuses it", refusedWith(414))),
              stillAcceptsTheControl())
          .tagged("limits", "request-target", "robustness")
          .seenIn("FB76", "FB78")
          .usually(
              "The limit is one for the whole head, or there is none but the memory.",
              "Give the request line a limit of its own, answer 414 beyond it, and read on for a moment"
                  + " so that no reset takes the answer back.")
          .provedBy(Mutant.LONG_TARGET_REFUSED_WITH_400);
}

package org.upgradetck.suites.catalogue.rfc9110;

import static org.upgradetck.suites.expect.Answers.notSwitched;
import static org.upgradetck.suites.expect.Grammar.notIn1xxOr204;
import static org.upgradetck.suites.expect.OnTheConnection.nothingServedBehindTheFirst;
import static org.upgradetck.suites.expect.OnTheConnection.ofTheFirst;
import static org.upgradetck.suites.language.Content.octetsBehindTheHead;
import static org.upgradetck.suites.language.Pipelining.immediatelyFollowedByRequest;
import static org.upgradetck.suites.language.Words.header;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.plainRequest;
import static org.upgradetck.suites.language.Words.row;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;
import org.upgradetck.suites.language.Watch;

/** RFC 9110, section 8.6: where Content-Length may not stand. */
public final class ContentLength extends Chapter {

  public ContentLength() {
    super(Spec.RFC9110, "8.6", "Content-Length");
  }

  final Case answerWithoutContentHasNoContentLength =
      must("A 1xx, the 101 among them, and a 204 have no Content-Length, not even 0.")
          .covers("RFC9110-8.6-1")
          .watching(Watch.EVERY_1XX_OR_204)
          .then(notIn1xxOr204("Content-Length"))
          .tagged("framing")
          .seenIn("FB56")
          .provedBy(Mutant.CONTENT_LENGTH_IN_101)
          .usually(
              "The HTTP layer adds Content-Length: 0 to every answer without content.",
              "Leave Content-Length out of every 1xx and 204; some intermediaries break the"
                  + " connection over it.");

  final Case hugeLengthDoesNotOverflow =
      must("A Content-Length too large for the server's numbers is not taken for a small one: what"
              + " stands behind that many octets is not served.")
          .covers("RFC9110-8.6-3")
          .given(openingHandshake())
          .when(
              header("Content-Length")
                  .is(
                      row("two-to-the-32nd-and-5", "4294967301"),
                      row("two-to-the-64th-and-5", "18446744073709551621"),
                      row("two-to-the-64th", "18446744073709551616"),
                      row("a-hundred-digits", "9".repeat(100)))
                  .and(octetsBehindTheHead("hello"))
                  .and(immediatelyFollowedByRequest("get", plainRequest())))
          .then(ofTheFirst(notSwitched().orWarn()), nothingServedBehindTheFirst())
          .tagged("framing", "security")
          .usually(
              "The digits are added up in a number of fixed width without a look at its limit.",
              "Refuse any length above what the server reads, before it overflows.")
          .provedBy(Mutant.CONTENT_LENGTH_OVERFLOWS);
}

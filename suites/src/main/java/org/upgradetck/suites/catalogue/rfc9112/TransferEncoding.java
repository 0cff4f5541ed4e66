package org.upgradetck.suites.catalogue.rfc9112;

import static org.upgradetck.suites.expect.AfterTheAnswer.connectionEndedBefore;
import static org.upgradetck.suites.expect.Answers.answeredCompletely;
import static org.upgradetck.suites.expect.Answers.notSwitched;
import static org.upgradetck.suites.expect.Answers.oneOf;
import static org.upgradetck.suites.expect.Answers.outcome;
import static org.upgradetck.suites.expect.Answers.refusedWith;
import static org.upgradetck.suites.expect.Answers.sameOutcomeAsTheControlUnlessRefused;
import static org.upgradetck.suites.expect.Grammar.notIn1xxOr204;
import static org.upgradetck.suites.expect.Grammar.without;
import static org.upgradetck.suites.expect.OnTheConnection.nothingServedBehindTheFirst;
import static org.upgradetck.suites.expect.OnTheConnection.ofTheFirst;
import static org.upgradetck.suites.expect.OnTheConnection.oneAnswerToEachRequest;
import static org.upgradetck.suites.language.Content.octetsBehindTheHead;
import static org.upgradetck.suites.language.Pipelining.immediatelyFollowedByRequest;
import static org.upgradetck.suites.language.Words.afterOnTheSameConnection;
import static org.upgradetck.suites.language.Words.header;
import static org.upgradetck.suites.language.Words.httpVersion;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.plainRequest;
import static org.upgradetck.suites.language.Words.row;
import static org.upgradetck.suites.language.Words.should;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Given;
import org.upgradetck.suites.language.Spec;
import org.upgradetck.suites.language.Variation;
import org.upgradetck.suites.language.Watch;

/** RFC 9112, section 6.1: where Transfer-Encoding may not stand. */
public final class TransferEncoding extends Chapter {

  private static final Variation CHUNKED_EMPTY =
      header("Transfer-Encoding")
          .is("chunked")
          .and(octetsBehindTheHead("0\r\n\r\n"))
          .and(immediatelyFollowedByRequest("get", plainRequest()));

  private static final Given CHUNKED =
      plainRequest().with(header("Transfer-Encoding").is("chunked"));

  public TransferEncoding() {
    super(Spec.RFC9112, "6.1", "Transfer-Encoding");
  }

  final Case answerWithoutContentHasNoTransferEncoding =
      must("A 1xx, the 101 among them, and a 204 have no Transfer-Encoding.")
          .covers("RFC9112-6.1-1")
          .watching(Watch.EVERY_1XX_OR_204)
          .then(notIn1xxOr204("Transfer-Encoding"))
          .tagged("framing")
          .seenIn("FB57")
          .provedBy(Mutant.TRANSFER_ENCODING_IN_101)
          .usually(
              "The HTTP layer takes an answer without a length for a chunked one.",
              "Leave Transfer-Encoding out of every 1xx and 204.");

  final Case oldClientsGetNoTransferEncoding =
      must("An answer to a request of HTTP/1.0 has no Transfer-Encoding.")
          .covers("RFC9112-6.1-7")
          .watching(Watch.EVERY_ANSWER_TO_HTTP_1_0)
          .then(without("Transfer-Encoding"))
          .tagged("framing", "http-version")
          .provedBy(Mutant.CHUNKED_TO_HTTP_1_0)
          .usually(
              "The version of the request is not looked at when the answer is framed.",
              "Frame answers to HTTP/1.0 by Content-Length or by the end of the connection.");

  final Case twoLengthsEndTheConnection =
      must("A request with both Content-Length and Transfer-Encoding may be refused or read by"
              + " Transfer-Encoding; behind the answer the connection ends in any case.")
          .covers("RFC9112-6.1-3", "RFC9112-6.1-9", "RFC9112-11.2-1")
          .given(openingHandshake())
          .when(
              header("Content-Length").is(row("both-right", "5")).and(CHUNKED_EMPTY),
              header("Content-Length").is(row("length-of-zero", "0")).and(CHUNKED_EMPTY),
              header("Content-Length").is(row("length-too-long", "100")).and(CHUNKED_EMPTY),
              header("Content-Length")
                  .is(row("refused-version", "5"))
                  .and(header("Sec-WebSocket-Version").is("99"))
                  .and(CHUNKED_EMPTY)
                  .unlessTaken(header("Sec-WebSocket-Version").is("99")),
              header("Content-Length")
                  .is(row("no-upgrade", "5"))
                  .and(header("Upgrade").isMissing())
                  .and(CHUNKED_EMPTY)
                  .unlessTaken(header("Upgrade").isMissing()))
          .then(
              // A 101 is not yet the answer behind which the connection ends (RFC 9112, 9.6).
              ofTheFirst(notSwitched().orWarn()),
              ofTheFirst(answeredCompletely().orWarn()),
              nothingServedBehindTheFirst())
          .tagged("framing", "security")
          .usually(
              "One of the two fields is taken, the other forgotten, and the connection kept.",
              "Refuse such a request with 400, and close the connection behind the answer.")
          .provedBy(Mutant.TWO_LENGTHS_TAKEN);

  final Case unknownCodingIsNotImplemented =
      should("A request in a transfer coding that the server does not understand is answered 501.")
          .covers("RFC9112-6.1-2")
          .given(openingHandshake())
          .when(
              header("Transfer-Encoding")
                  .is(
                      row("foo", "foo, chunked"),
                      row("x-foo", "x-foo, chunked"),
                      row("on-two-lines", "foo", "chunked"))
                  .and(octetsBehindTheHead("5\r\nhello\r\n0\r\n\r\n")))
          .then(refusedWith(501))
          .tagged("framing")
          .usually(
              "An unknown coding is treated as bad grammar, or not looked at.",
              "Answer 501 where chunked is last, but another coding is not known.")
          .provedBy(Mutant.TRANSFER_CODING_LENIENT, Mutant.UNKNOWN_CODING_BAD_REQUEST);

  final Case codingFromAnOldClientEndsTheConnection =
      must("A request of HTTP/1.0 with Transfer-Encoding has faulty framing: behind the answer the"
              + " connection ends.")
          .covers("RFC9112-6.1-4")
          .given(openingHandshake())
          .when(
              httpVersion("HTTP/1.0")
                  .and(header("Connection").is(row("x", "Upgrade, keep-alive")))
                  .in(CHUNKED_EMPTY),
              header("Upgrade")
                  .isMissing()
                  .across(header("Connection").is("keep-alive"))
                  .and(httpVersion("HTTP/1.0"))
                  .and(CHUNKED_EMPTY))
          .then(
              ofTheFirst(notSwitched()),
              ofTheFirst(answeredCompletely().orWarn()),
              nothingServedBehindTheFirst())
          .tagged("framing", "http-version")
          .usually(
              "The connection option keep-alive is obeyed whatever the framing.",
              "Close the connection behind any HTTP/1.0 request with Transfer-Encoding.")
          .provedBy(Mutant.TWO_LENGTHS_TAKEN);

  final Case chunkedIsUnderstood =
      should(
              "Chunked content is read to its end, whatever its chunks look like: the next request on"
                  + " the connection is answered, unless the connection was ended before.")
          .covers("RFC9112-6.1-5", "RFC9112-7.1.1-1")
          .given(openingHandshake())
          .when(
              afterOnTheSameConnection(
                  "one-chunk", CHUNKED, octetsBehindTheHead("5\r\nhello\r\n0\r\n\r\n")),
              afterOnTheSameConnection(
                  "two-chunks", CHUNKED, octetsBehindTheHead("2\r\nhe\r\n3\r\nllo\r\n0\r\n\r\n")),
              afterOnTheSameConnection(
                  "upper-case-size", CHUNKED, octetsBehindTheHead("A\r\n0123456789\r\n0\r\n\r\n")),
              afterOnTheSameConnection(
                  "lower-case-size", CHUNKED, octetsBehindTheHead("a\r\n0123456789\r\n0\r\n\r\n")),
              afterOnTheSameConnection(
                  "leading-zeros", CHUNKED, octetsBehindTheHead("0005\r\nhello\r\n000\r\n\r\n")),
              afterOnTheSameConnection(
                  "extension", CHUNKED, octetsBehindTheHead("5;a=b\r\nhello\r\n0\r\n\r\n")),
              afterOnTheSameConnection(
                  "extension-in-quotes",
                  CHUNKED,
                  octetsBehindTheHead("5;a=\"b\"\r\nhello\r\n0\r\n\r\n")),
              afterOnTheSameConnection(
                  "line-ends-inside", CHUNKED, octetsBehindTheHead("4\r\n\r\n\r\n\r\n0\r\n\r\n")))
          .then(
              oneAnswerToEachRequest().orFail(),
              oneOf(
                  outcome(
                      "the same outcome as on a fresh connection",
                      sameOutcomeAsTheControlUnlessRefused()),
                  outcome("the connection was ended before", connectionEndedBefore())))
          .tagged("framing", "keep-alive")
          .usually(
              "Chunked content of a request that has no use for content is not read, or only in its"
                  + " plainest form.",
              "Read chunks by their grammar, extensions and trailers included, to the last one.")
          .provedBy(Mutant.CHUNKED_CONTENT_UNREAD);
}

package org.upgradetck.suites.catalogue.rfc9112;

import static org.upgradetck.suites.expect.AfterTheAnswer.earlyPingAnswered;
import static org.upgradetck.suites.expect.AfterTheAnswer.endedAfterSwitch;
import static org.upgradetck.suites.expect.Answers.answeredAsPlainHttp;
import static org.upgradetck.suites.expect.Answers.oneOf;
import static org.upgradetck.suites.expect.Answers.outcome;
import static org.upgradetck.suites.expect.Answers.refused;
import static org.upgradetck.suites.expect.Answers.refusedWith;
import static org.upgradetck.suites.expect.Answers.speaksWebSocket;
import static org.upgradetck.suites.expect.Grammar.contentComplete;
import static org.upgradetck.suites.expect.Grammar.contentDelimited;
import static org.upgradetck.suites.expect.Grammar.grammarKept;
import static org.upgradetck.suites.expect.OnTheConnection.answeredWith;
import static org.upgradetck.suites.expect.OnTheConnection.contentIsNoFrame;
import static org.upgradetck.suites.expect.OnTheConnection.nothingServedBehindTheFirst;
import static org.upgradetck.suites.expect.OnTheConnection.ofTheFirst;
import static org.upgradetck.suites.language.Content.chunked;
import static org.upgradetck.suites.language.Content.octetsBehindTheHead;
import static org.upgradetck.suites.language.Pipelining.immediatelyFollowedByRequest;
import static org.upgradetck.suites.language.Words.header;
import static org.upgradetck.suites.language.Words.immediatelyFollowedBy;
import static org.upgradetck.suites.language.Words.may;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.plainRequest;
import static org.upgradetck.suites.language.Words.row;
import static org.upgradetck.suites.language.Words.should;

import org.upgradetck.fixtures.bytes.Bytes;
import org.upgradetck.fixtures.http.Oddity.Kind;
import org.upgradetck.fixtures.websocket.Frame;
import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;
import org.upgradetck.suites.language.Watch;

/** RFC 9112, section 6.3: where the content of an answer ends. */
public final class BodyLength extends Chapter {

  private static final Bytes PAYLOAD = Bytes.latin1("early");

  public BodyLength() {
    super(Spec.RFC9112, "6.3", "Message Body Length");
  }

  final Case contentComesWhole =
      should("An answer is as long as it says.")
          .covers("RFC9112-6.3-8")
          .watching(Watch.EVERY_ANSWER)
          .then(contentComplete())
          .tagged("framing")
          .seenIn("FB83")
          .provedBy(Mutant.REFUSAL_BODY_CUT)
          .usually(
              "The connection is ended, or its buffer dropped, before the answer is written"
                  + " out.",
              "Wait until the answer is written before the connection is ended, and count its"
                  + " octets and not its characters.");

  final Case contentIsDelimited =
      should(
              "The content of an answer has a length or comes in chunks: where only the end of the"
                  + " connection ends it, nobody can tell whether it came whole.")
          .covers("RFC9112-6.3-9")
          .watching(Watch.EVERY_ANSWER)
          .then(contentDelimited())
          .tagged("framing")
          .provedBy(Mutant.REFUSALS_ENDED_BY_CLOSE)
          .usually(
              "The answer to what cannot be read is written by hand, past what counts its octets.",
              "Send Content-Length with every answer, also with the shortest.");

  final Case lengthIsSaidOnceAndForAll =
      must("An answer has one valid length: not two, none beside Transfer-Encoding, and chunks of the"
              + " size that they say in hexadecimal digits.")
          .covers("RFC9112-6.2-1", "RFC9110-5.3-3", "RFC9112-6.1-6", "RFC9110-2.2-1")
          .watching(Watch.EVERY_ANSWER)
          .then(
              grammarKept(
                  "sends one valid Content-Length",
                  Kind.CONTENT_LENGTH_INVALID,
                  Kind.CONTENT_LENGTHS_DIFFER,
                  Kind.CONTENT_LENGTH_REPEATED),
              grammarKept(
                  "sends no Content-Length beside Transfer-Encoding",
                  Kind.CONTENT_LENGTH_WITH_TRANSFER_ENCODING),
              grammarKept(
                  "frames chunks as the grammar has it",
                  Kind.TRANSFER_ENCODING_INVALID,
                  Kind.CHUNK_SIZE_INVALID,
                  Kind.CHUNK_EXTENSION_INVALID,
                  Kind.CHUNK_BARE_LF,
                  Kind.CHUNK_DATA_END_MISSING,
                  Kind.TRAILER_INVALID))
          .tagged("framing", "grammar")
          .provedBy(
              Mutant.CONTENT_LENGTH_BESIDE_CHUNKED,
              Mutant.CONTENT_LENGTH_TWICE,
              Mutant.CHUNK_SIZE_WITH_PREFIX)
          .usually(
              "Two layers each frame the answer, and both add their fields.",
              "Let one layer frame the content: a Content-Length or chunks, never both.");

  final Case invalidContentLengthIsFatal =
      must("A request with an invalid Content-Length is refused with 400, and the connection ends:"
              + " nothing behind it is served.")
          .covers("RFC9112-6.3-3")
          .given(openingHandshake())
          .when(
              header("Content-Length")
                  .is(
                      row("negative", "-1"),
                      row("plus", "+5"),
                      row("letters-behind", "5x"),
                      row("hexadecimal", "0x5"),
                      row("empty", ""),
                      row("two-in-a-list", "5, 6"),
                      row("two-lines", "0", "5"),
                      row("two-words", "5 5"),
                      row("fraction", "5.0"),
                      row("exponent", "5e0"))
                  .and(octetsBehindTheHead("hello"))
                  .and(immediatelyFollowedByRequest("get", plainRequest())))
          .then(ofTheFirst(refusedWith(400)), nothingServedBehindTheFirst())
          .tagged("framing", "security")
          .usually(
              "The number is read with a library function that takes signs, blanks and what else it"
                  + " can make sense of.",
              "Take digits and nothing else, once; answer 400 and close otherwise.")
          .provedBy(Mutant.CONTENT_LENGTH_LENIENT, Mutant.READS_ON_BEHIND_ERRORS);

  final Case lengthThatCannotBeKnownIsFatal =
      must("A request whose Transfer-Encoding does not end in chunked is refused with 400, and the"
              + " connection ends.")
          .covers("RFC9112-6.3-2")
          .given(openingHandshake())
          .when(
              header("Transfer-Encoding")
                  .is(
                      row("unknown", "foo"),
                      row("identity", "identity"),
                      row("chunked-not-last", "chunked, foo"),
                      row("chunked-then-identity", "chunked, identity"),
                      row("almost-chunked", "xchunked"),
                      row("chunked-on-the-first-of-two-lines", "chunked", "foo"),
                      row("quoted", "\"chunked\""))
                  .and(octetsBehindTheHead("0\r\n\r\n"))
                  .and(immediatelyFollowedByRequest("get", plainRequest())))
          .then(ofTheFirst(refusedWith(400, 501)), nothingServedBehindTheFirst())
          .tagged("framing", "security")
          .usually(
              "Transfer-Encoding is searched for the word chunked, or ignored where it is not"
                  + " understood.",
              "Parse the list of codings; unless the last is chunked answer 400 and close.")
          .provedBy(Mutant.TRANSFER_CODING_LENIENT, Mutant.READS_ON_BEHIND_ERRORS);

  final Case octetsBehindARequestWithoutContentAreTheNextRequest =
      should(
              "Without Content-Length and Transfer-Encoding a request has no content: what stands"
                  + " behind it is the next request, or the first frame.")
          .covers("RFC9112-6.3-4")
          .given(openingHandshake())
          .when(
              header("Content-Type")
                  .is(row("content-type", "text/plain"))
                  .and(immediatelyFollowedBy("ping", Frame.ping(PAYLOAD))),
              header("Content-Encoding")
                  .is(row("content-encoding", "gzip"))
                  .and(immediatelyFollowedBy("ping", Frame.ping(PAYLOAD))),
              header("Trailer")
                  .is(row("trailer", "X-Trailer"))
                  .and(immediatelyFollowedBy("ping", Frame.ping(PAYLOAD))))
          .then(
              oneOf(
                  outcome("serves the frame", earlyPingAnswered(PAYLOAD)),
                  outcome("refuses the handshake", refused()),
                  outcome("switches and then closes the connection", endedAfterSwitch())))
          .tagged("framing", "early-octets")
          .usually(
              "Fields that speak of content make the server wait for content.",
              "Let only Content-Length and Transfer-Encoding say that there is content.")
          .provedBy(Mutant.EARLY_FRAMES_LOST);

  final Case contentWithoutALengthMayBeRefused =
      may("A server may ask for a Content-Length with 411 where content comes in chunks.")
          .covers("RFC9112-6.3-5", "RFC9931-7.1-1", "RFC9110-9.3.1-2")
          .given(openingHandshake())
          .when(chunked("chunked", "hello"))
          .then(
              oneOf(
                  outcome("refuses with 411", answeredWith(411)),
                  outcome("does not switch", answeredAsPlainHttp(501)),
                  outcome("consumes the content and switches", speaksWebSocket())),
              contentIsNoFrame(PAYLOAD).orFail())
          .tagged("content")
          .seenIn("FB93")
          .usually(
              "The connection is handed to the frame parser at the end of the head, with the content"
                  + " still unread.",
              "Refuse a handshake that announces content, or read the content to its end before the"
                  + " connection changes hands.")
          .provedBy(Mutant.CONTENT_TAKEN_FOR_FRAMES);
}

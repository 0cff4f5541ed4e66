package org.upgradetck.suites.catalogue.rfc9112;

import static org.upgradetck.suites.expect.OnTheConnection.nothingServedBehindTheChunk;
import static org.upgradetck.suites.expect.TwoFramings.takesChunksLikeALength;
import static org.upgradetck.suites.language.Content.octetsBehindTheHead;
import static org.upgradetck.suites.language.Content.onceMeasuredOnceInChunks;
import static org.upgradetck.suites.language.Pipelining.immediatelyFollowedByRequest;
import static org.upgradetck.suites.language.Words.header;
import static org.upgradetck.suites.language.Words.method;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.plainRequest;
import static org.upgradetck.suites.language.Words.row;
import static org.upgradetck.suites.language.Words.should;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;
import org.upgradetck.suites.language.Variation;

/** RFC 9112, section 7.1: content in chunks. */
public final class ChunkedTransferCoding extends Chapter {

  public ChunkedTransferCoding() {
    super(Spec.RFC9112, "7.1", "Chunked Transfer Coding");
  }

  final Case largeChunkSizeDoesNotOverflow =
      must("A chunk size may be larger than any number that fits: it is waited for or refused, and"
              + " never taken for the number that is left when its first digits are lost.")
          .covers("RFC9112-7.1-1")
          .given(openingHandshake())
          .when(
              chunkOfSize("ten-and-2-to-the-32", "10000000a"),
              chunkOfSize("ten-and-2-to-the-64", "1000000000000000a"),
              chunkOfSize("ten-and-2-to-the-128", "10000000000000000000000000000000a"))
          .then(nothingServedBehindTheChunk())
          .tagged("framing", "security")
          .usually(
              "The digits are shifted into an integer, and what is shifted out is lost.",
              "Refuse a size before it overflows, with 400 or 413, and close the connection.")
          .provedBy(Mutant.CHUNK_SIZE_OVERFLOWS);

  // The case beside it, of section 6.1, cannot see this: there a refusal that ends the connection
  // is as good as an answer. That a length would have been taken is what makes the difference. It
  // is a POST, whose content has a meaning, and a server that will have no content, or no POST,
  // says so twice.
  final Case chunksAreTakenWhereALengthIs =
      should(
              "A request with chunked content is answered as the same request with Content-Length is,"
                  + " whatever its chunks look like; or with 411.")
          .covers("RFC9112-6.1-5", "RFC9112-7.1.1-1", "RFC9112-6.3-5")
          .given(plainRequest())
          .when(
              chunks("one-chunk", "5\r\nhello\r\n0\r\n\r\n"),
              chunks("two-chunks", "2\r\nhe\r\n3\r\nllo\r\n0\r\n\r\n"),
              chunks("lower-case-size", "a\r\n0123456789\r\n0\r\n\r\n"),
              chunks("upper-case-size", "A\r\n0123456789\r\n0\r\n\r\n"),
              chunks("leading-zeros", "0005\r\nhello\r\n000\r\n\r\n"),
              chunks("extension", "5;a=b\r\nhello\r\n0\r\n\r\n"),
              chunks("extension-in-quotes", "5;a=\"b\"\r\nhello\r\n0\r\n\r\n"),
              chunks("extension-of-the-last", "5\r\nhello\r\n0;a=b\r\n\r\n"),
              chunks("trailer", "5\r\nhello\r\n0\r\nX-Trailer: a\r\n\r\n"))
          .then(takesChunksLikeALength())
          .tagged("framing", "content")
          .usually(
              "Chunks are taken for an unknown transfer coding, or only their plainest form is read.",
              "Read chunks by their grammar, extensions and trailers included.")
          .provedBy(Mutant.CHUNKED_REFUSED, Mutant.CHUNK_EXTENSIONS_REFUSED);

  private static Variation chunks(String key, String octets) {
    return onceMeasuredOnceInChunks(key, "0123456789", octets).and(method("POST"));
  }

  /** A POST, for a GET may be switched before its content is looked at. */
  private static Variation chunkOfSize(String key, String size) {
    return header("Transfer-Encoding")
        .is(row(key, "chunked"))
        .and(method("POST"))
        .and(octetsBehindTheHead(size + "\r\n0123456789\r\n0\r\n\r\n"))
        .and(immediatelyFollowedByRequest("get", plainRequest()));
  }
}

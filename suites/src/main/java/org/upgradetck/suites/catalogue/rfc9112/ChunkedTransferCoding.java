package org.upgradetck.suites.catalogue.rfc9112;

import static org.upgradetck.suites.expect.OnTheConnection.nothingServedBehindTheFirst;
import static org.upgradetck.suites.language.Content.octetsBehindTheHead;
import static org.upgradetck.suites.language.Pipelining.immediatelyFollowedByRequest;
import static org.upgradetck.suites.language.Words.header;
import static org.upgradetck.suites.language.Words.method;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.plainRequest;
import static org.upgradetck.suites.language.Words.row;

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
          .then(nothingServedBehindTheFirst())
          .tagged("framing", "security")
          .usually(
              "The digits are shifted into an integer, and what is shifted out is lost.",
              "Refuse a size before it overflows, with 400 or 413, and close the connection.")
          .provedBy(Mutant.CHUNK_SIZE_OVERFLOWS);

  /** A POST, for a GET may be switched before its content is looked at. */
  private static Variation chunkOfSize(String key, String size) {
    return header("Transfer-Encoding")
        .is(row(key, "chunked"))
        .and(method("POST"))
        .and(octetsBehindTheHead(size + "\r\n0123456789\r\n0\r\n\r\n"))
        .and(immediatelyFollowedByRequest("get", plainRequest()));
  }
}

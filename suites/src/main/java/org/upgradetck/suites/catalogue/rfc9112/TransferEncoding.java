package org.upgradetck.suites.catalogue.rfc9112;

import static org.upgradetck.suites.expect.Grammar.notIn1xxOr204;
import static org.upgradetck.suites.expect.Grammar.without;
import static org.upgradetck.suites.language.Words.must;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;
import org.upgradetck.suites.language.Watch;

/** RFC 9112, section 6.1: where Transfer-Encoding may not stand. */
public final class TransferEncoding extends Chapter {

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
}

package org.upgradetck.suites.catalogue.rfc9112;

import static org.upgradetck.suites.expect.Grammar.contentComplete;
import static org.upgradetck.suites.expect.Grammar.grammarKept;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.should;

import org.upgradetck.fixtures.http.Oddity.Kind;
import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;
import org.upgradetck.suites.language.Watch;

/** RFC 9112, section 6.3: where the content of an answer ends. */
public final class BodyLength extends Chapter {

  public BodyLength() {
    super(Spec.RFC9112, "6.3", "Message Body Length");
  }

  final Case contentComesWhole =
      should("An answer is as long as it says.")
          .covers("RFC9112-6.3-8", "RFC9112-6.3-9")
          .watching(Watch.EVERY_ANSWER)
          .then(contentComplete())
          .tagged("framing")
          .provedBy(Mutant.REFUSAL_BODY_CUT)
          .usually(
              "The connection is ended, or its buffer dropped, before the answer is written"
                  + " out.",
              "Wait until the answer is written before the connection is ended, and count its"
                  + " octets and not its characters.");

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
}

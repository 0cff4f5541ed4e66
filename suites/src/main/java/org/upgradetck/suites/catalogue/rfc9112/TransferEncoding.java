package org.upgradetck.suites.catalogue.rfc9112;

import static org.upgradetck.suites.language.Words.header;
import static org.upgradetck.suites.language.Words.must;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;
import org.upgradetck.suites.language.Watch;

/** RFC 9112, section 6.1: where Transfer-Encoding may not stand. */
public final class TransferEncoding extends Chapter {

  public TransferEncoding() {
    super(Spec.RFC9112, "6.1");
  }

  final Case answerThatSwitchesHasNoTransferEncoding =
      must("A 101 has no Transfer-Encoding.")
          .covers("RFC9112-6.1-1")
          .watching(Watch.EVERY_101)
          .then(header("Transfer-Encoding").isNotSent())
          .tagged("framing")
          .seenIn("FB57")
          .provedBy(Mutant.TRANSFER_ENCODING_IN_101);
}

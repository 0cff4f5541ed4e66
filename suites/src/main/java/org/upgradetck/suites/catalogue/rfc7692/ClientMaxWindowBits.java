package org.upgradetck.suites.catalogue.rfc7692;

import static org.upgradetck.suites.expect.Answers.switched;
import static org.upgradetck.suites.expect.Negotiated.noExtensionParameter;
import static org.upgradetck.suites.language.Feature.PERMESSAGE_DEFLATE;
import static org.upgradetck.suites.language.Words.header;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.row;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;

/** RFC 7692, section 7.1.2.2: the window that the client may be asked to keep to. */
public final class ClientMaxWindowBits extends Chapter {

  public ClientMaxWindowBits() {
    super(Spec.RFC7692, "7.1.2.2", "client_max_window_bits");
  }

  final Case windowOfTheClientIsNotLimitedUnasked =
      must("The answer has client_max_window_bits only where the offer had it.")
          .covers("RFC7692-7.1.2.2-4")
          .given(openingHandshake())
          .when(
              header("Sec-WebSocket-Extensions")
                  .is(
                      row("plain-offer", "permessage-deflate"),
                      row("other-parameter", "permessage-deflate; server_no_context_takeover")))
          .then(switched().orWarn(), noExtensionParameter("client_max_window_bits"))
          .needs(PERMESSAGE_DEFLATE)
          .tagged("extension", "permessage-deflate")
          .seenIn("FB46")
          .provedBy(Mutant.CLIENT_WINDOW_UNASKED)
          .usually(
              "The parameters of the answer are those of the server's configuration, whatever"
                  + " was offered.",
              "Send client_max_window_bits only when the offer that is accepted has it.");
}

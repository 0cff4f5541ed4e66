package org.upgradetck.suites.catalogue.rfc7692;

import static org.upgradetck.suites.expect.Agreed.deflate;
import static org.upgradetck.suites.expect.Agreed.deflateAnswersAnOffer;
import static org.upgradetck.suites.expect.Answers.switched;
import static org.upgradetck.suites.language.Feature.PERMESSAGE_DEFLATE;
import static org.upgradetck.suites.language.Words.header;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.row;
import static org.upgradetck.suites.language.Words.should;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;

/** RFC 7692, section 7.1.1.2: the client says that it will forget its window after each message. */
public final class ClientNoContextTakeover extends Chapter {

  public ClientNoContextTakeover() {
    super(Spec.RFC7692, "7.1.1.2", "client_no_context_takeover");
  }

  final Case hintOfTheClientHindersNothing =
      should(
              "client_no_context_takeover in an offer is a hint that a server may ignore: with it the"
                  + " offer is as good as without.")
          .covers("RFC7692-7.1.1.2-2", "RFC7692-5-4", "RFC7692-5-3")
          .given(openingHandshake())
          .when(
              header("Sec-WebSocket-Extensions")
                  .is(
                      row("alone", "permessage-deflate; client_no_context_takeover"),
                      row(
                          "with-bare-window",
                          "permessage-deflate; client_no_context_takeover; client_max_window_bits"),
                      row(
                          "with-window",
                          "permessage-deflate; client_max_window_bits=12; client_no_context_takeover")))
          .then(switched(), deflate(), deflateAnswersAnOffer().orFail())
          .needs(PERMESSAGE_DEFLATE)
          .tagged("extension", "permessage-deflate")
          .provedBy(Mutant.DEFLATE_CLIENT_HINT_DECLINED, Mutant.DEFLATE_FLAG_ANSWERED_WITH_VALUE)
          .usually(
              "The parameter is not known, so the offer is declined.",
              "Accept the offer, with the parameter in the answer or without it.");
}

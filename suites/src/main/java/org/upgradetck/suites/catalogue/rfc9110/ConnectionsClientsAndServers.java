package org.upgradetck.suites.catalogue.rfc9110;

import static org.upgradetck.suites.expect.AfterTheAnswer.connectionEndedBefore;
import static org.upgradetck.suites.expect.Answers.acceptProvesTheKey;
import static org.upgradetck.suites.expect.Answers.ofThe101;
import static org.upgradetck.suites.expect.Answers.onEveryConnection;
import static org.upgradetck.suites.expect.Answers.oneOf;
import static org.upgradetck.suites.expect.Answers.outcome;
import static org.upgradetck.suites.expect.Answers.sameOutcomeAsTheControlUnlessRefused;
import static org.upgradetck.suites.expect.Answers.switched;
import static org.upgradetck.suites.expect.Negotiated.atMostOneSubprotocolOfThoseOffered;
import static org.upgradetck.suites.expect.OnTheConnection.extensionsOnlyWhereOffered;
import static org.upgradetck.suites.language.Feature.SUBPROTOCOL;
import static org.upgradetck.suites.language.Feature.TWO_SUBPROTOCOLS;
import static org.upgradetck.suites.language.Pipelining.everySecondConnectionOffersDeflate;
import static org.upgradetck.suites.language.Words.afterOnTheSameConnection;
import static org.upgradetck.suites.language.Words.header;
import static org.upgradetck.suites.language.Words.method;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.onConnections;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.plainRequest;
import static org.upgradetck.suites.language.Words.requestTarget;
import static org.upgradetck.suites.language.Words.row;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;

/** RFC 9110, section 3.3: every request stands for itself. */
public final class ConnectionsClientsAndServers extends Chapter {

  public ConnectionsClientsAndServers() {
    super(Spec.RFC9110, "3.3", "Connections, Clients, and Servers");
  }

  final Case nothingOfAnEarlierRequestShows =
      must("What a request on the connection asked for before does not show in the answer to a"
              + " handshake behind it: neither its key, nor its subprotocol, nor its extensions.")
          .covers("RFC9110-3.3-1", "RFC6455-4.2.2-13", "RFC6455-4.2.2-17", "RFC6455-4.2.2-23")
          .given(openingHandshake())
          .when(
              afterOnTheSameConnection(
                  "key-without-upgrade",
                  plainRequest(),
                  header("Sec-WebSocket-Key").is(row("x", "{key}"))),
              afterOnTheSameConnection(
                  "extensions-without-upgrade",
                  plainRequest(),
                  header("Sec-WebSocket-Extensions").is(row("x", "permessage-deflate"))),
              afterOnTheSameConnection(
                  "refused-with-extensions",
                  openingHandshake().with(header("Sec-WebSocket-Version").is("99")),
                  header("Sec-WebSocket-Extensions").is(row("x", "permessage-deflate"))),
              afterOnTheSameConnection(
                  "refused-with-another-key",
                  openingHandshake().with(header("Sec-WebSocket-Version").is("99")),
                  header("Sec-WebSocket-Key").is(row("x", "{key}"))),
              afterOnTheSameConnection(
                  "refused-for-its-key",
                  openingHandshake(),
                  header("Sec-WebSocket-Key").is(row("x", "AQIDBA=="))),
              afterOnTheSameConnection(
                  "other-target", plainRequest(), requestTarget(row("x", "/{random}"))),
              afterOnTheSameConnection("head", plainRequest(), method("HEAD")),
              afterOnTheSameConnection("options", plainRequest(), method("OPTIONS")),
              afterOnTheSameConnection("post", openingHandshake(), method("POST")),
              afterOnTheSameConnection(
                  "connection-keep-alive",
                  openingHandshake(),
                  header("Connection").is("keep-alive")),
              afterOnTheSameConnection(
                  "other-upgrade", openingHandshake(), header("Upgrade").is("foo")),
              afterOnTheSameConnection(
                  "three-refusals",
                  openingHandshake()
                      .with(header("Sec-WebSocket-Version").is("99"))
                      .with(
                          afterOnTheSameConnection(
                              "x", openingHandshake(), header("Sec-WebSocket-Key").isMissing())),
                  afterOnTheSameConnection("x", plainRequest())))
          .then(
              oneOf(
                  outcome(
                      "the same outcome as on a fresh connection",
                      sameOutcomeAsTheControlUnlessRefused()),
                  outcome("the connection was ended before", connectionEndedBefore())))
          .tagged("keep-alive", "state")
          .usually(
              "The object that holds the handshake belongs to the connection, and is filled before"
                  + " the request is judged.",
              "Make that object new for each request.")
          .provedBy(
              Mutant.STATE_LEAKS_WITHIN_CONNECTION, Mutant.NEGOTIATION_LEAKS_WITHIN_CONNECTION);

  final Case subprotocolOfAnEarlierRequestDoesNotShow =
      must("A subprotocol that an earlier request on the connection offered is not agreed to with"
              + " a handshake that offers none.")
          .covers("RFC9110-3.3-1", "RFC6455-4.2.2-13")
          .given(openingHandshake())
          .when(
              afterOnTheSameConnection(
                  "without-upgrade",
                  plainRequest(),
                  header("Sec-WebSocket-Protocol").is(row("x", "{subprotocol}"))),
              afterOnTheSameConnection(
                  "refused-version",
                  openingHandshake().with(header("Sec-WebSocket-Version").is("99")),
                  header("Sec-WebSocket-Protocol").is(row("x", "{subprotocol}"))),
              afterOnTheSameConnection(
                  "refused-key",
                  openingHandshake().with(header("Sec-WebSocket-Key").isMissing()),
                  header("Sec-WebSocket-Protocol").is(row("x", "{subprotocol}"))))
          .then(
              oneOf(
                  outcome(
                      "the same outcome as on a fresh connection",
                      sameOutcomeAsTheControlUnlessRefused()),
                  outcome("the connection was ended before", connectionEndedBefore())))
          .needs(SUBPROTOCOL)
          .tagged("keep-alive", "state", "subprotocol")
          .usually(
              "The subprotocol is chosen into a field of the connection before the handshake is"
                  + " judged.",
              "Choose it for the request at hand, and forget it with the request.")
          .provedBy(Mutant.NEGOTIATION_LEAKS_WITHIN_CONNECTION);

  final Case handshakesAtTheSameTimeDoNotMix =
      must("A hundred handshakes at the same time, each with a key of its own and every second one"
              + " with an offer of an extension, are each answered for themselves.")
          .covers("RFC9110-3.3-1", "RFC6455-4.2.2-23", "RFC6455-4.2.2-17")
          .given(openingHandshake())
          .when(
              header("Sec-WebSocket-Key")
                  .is(row("keys-and-extensions", "{key}"))
                  .and(everySecondConnectionOffersDeflate())
                  .and(onConnections(100)))
          .then(
              onEveryConnection(ofThe101(acceptProvesTheKey())),
              onEveryConnection(ofThe101(extensionsOnlyWhereOffered())),
              onEveryConnection(switched().orWarn()))
          .exclusive()
          .tagged("concurrency", "state")
          .usually(
              "Something of the handshake is held in a variable that all connections share.",
              "Hold all that belongs to a handshake in the objects of its own request.")
          .provedBy(Mutant.EXTENSION_OFFER_REFUSED, Mutant.NEGOTIATION_LEAKS_BETWEEN_CONNECTIONS);

  final Case subprotocolsAtTheSameTimeDoNotMix =
      must("A hundred handshakes at the same time, that offer one or another subprotocol, agree"
              + " each to what was offered on its own connection.")
          .covers("RFC9110-3.3-1", "RFC6455-4.2.2-12")
          .given(openingHandshake())
          .when(
              header("Sec-WebSocket-Protocol")
                  .is(row("subprotocols", "{subprotocol}"))
                  .and(everySecondConnectionOffersDeflate())
                  .and(onConnections(100)))
          .then(
              onEveryConnection(ofThe101(atMostOneSubprotocolOfThoseOffered())),
              onEveryConnection(switched().orWarn()))
          .needs(TWO_SUBPROTOCOLS)
          .exclusive()
          .tagged("concurrency", "state", "subprotocol")
          .usually(
              "The subprotocol chosen is held in a variable that all connections share.",
              "Hold all that belongs to a handshake in the objects of its own request.")
          .provedBy(Mutant.NEGOTIATION_LEAKS_BETWEEN_CONNECTIONS);
}

package org.upgradetck.reference;

import java.util.List;
import java.util.Optional;
import org.upgradetck.reference.handshake.ExtensionOffer;
import org.upgradetck.reference.http.Fields;
import org.upgradetck.reference.http.Reply.Response;
import org.upgradetck.reference.http.Request;
import org.upgradetck.reference.http.Status;

/** Reads the client's opening handshake and sends the server's (RFC 6455 4.2). */
final class WebSocketEndpoint {

  private final Decisions decisions;
  private final boolean tls;

  WebSocketEndpoint(Decisions decisions, boolean tls) {
    this.decisions = decisions;
    this.tls = tls;
  }

  Outcome respond(Request request) {
    Fields fields = request.fields();
    // HEAD is answered as the GET that never upgrades (RFC 9110 9.3.2).
    if (!request.method().equals("HEAD") && !decisions.methodIsGet(request)) {
      return refuse(
          Response.of(Status.METHOD_NOT_ALLOWED, "The opening handshake is a GET.")
              .with("Allow", "GET"));
    }
    if (!decisions.methodIsGet(request)
        || !decisions.versionIsAtLeast11(request)
        || !decisions.upgradeNamesWebSocket(fields)) {
      return refuse(decisions.upgradeRequired("This resource speaks WebSocket only."));
    }
    if (request.framing().announcesContent() && decisions.refusesContent(request)) {
      // The switch is specified for GET without content (RFC 9931 7.1).
      return refuse("The opening handshake has no content.");
    }
    if (!decisions.connectionHoldsUpgrade(fields)) {
      return refuse("Connection does not hold the upgrade option.");
    }
    Optional<String> key = decisions.key(fields);
    if (key.isEmpty()) {
      return refuse("There is not exactly one Sec-WebSocket-Key of 16 octets in base64.");
    }
    if (!decisions.versionIs13(fields)) {
      return refuse(decisions.versionNotSupported());
    }
    if (!decisions.offersSubprotocolsWell(fields)) {
      return refuse("Sec-WebSocket-Protocol is not a list of tokens.");
    }
    Optional<List<ExtensionOffer>> offers = decisions.extensionOffers(fields);
    if (offers.isEmpty()) {
      return refuse("Sec-WebSocket-Extensions is not a list of extensions.");
    }
    if (!decisions.originIsAllowed(request, tls)) {
      return refuse(Response.of(Status.FORBIDDEN, "Pages of this origin are not let in."));
    }
    return accept(
        new Acceptance(
            request,
            key.get(),
            decisions.subprotocol(decisions.offeredSubprotocols(fields)),
            offers.get(),
            decisions.permessageDeflate(offers.get())));
  }

  private Outcome accept(Acceptance acceptance) {
    return new Outcome.Accepted(decisions.switchingProtocols(acceptance), acceptance.agreement());
  }

  private static Outcome refuse(String why) {
    return refuse(Response.of(Status.BAD_REQUEST, why));
  }

  private static Outcome refuse(Response response) {
    return new Outcome.Refused(response);
  }
}

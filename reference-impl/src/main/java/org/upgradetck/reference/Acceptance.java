package org.upgradetck.reference;

import java.util.List;
import java.util.Optional;
import org.upgradetck.reference.deflate.Agreement;
import org.upgradetck.reference.handshake.ExtensionOffer;
import org.upgradetck.reference.http.Request;

/**
 * A handshake that the server accepts, and what it agrees to (RFC 6455 4.2.2).
 *
 * @param request the handshake
 * @param key the text of its Sec-WebSocket-Key
 * @param subprotocol the agreed subprotocol, if there is one
 * @param offers the extensions offered, in order
 * @param agreement how messages are compressed, if they are
 */
public record Acceptance(
    Request request,
    String key,
    Optional<String> subprotocol,
    List<ExtensionOffer> offers,
    Optional<Agreement> agreement) {

  /** Keeps a copy. */
  public Acceptance {
    offers = List.copyOf(offers);
  }
}

package org.upgradetck.reference.handshake;

import java.util.List;
import org.upgradetck.reference.http.Fields;
import org.upgradetck.reference.http.Grammar;

/** Sec-WebSocket-Protocol of a request: a list of tokens in the client's order (RFC 6455 4.3). */
public final class Subprotocols {

  /** The field name. */
  public static final String FIELD = "Sec-WebSocket-Protocol";

  private Subprotocols() {}

  /** Whether the field is absent, or holds at least one member and only tokens (RFC 6455 4.3). */
  public static boolean isWellFormed(Fields fields) {
    List<String> members = fields.members(FIELD);
    return !fields.has(FIELD)
        || (!members.isEmpty() && members.stream().allMatch(Grammar::isToken));
  }
}

package org.upgradetck.reference.deflate;

import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.upgradetck.reference.handshake.ExtensionOffer;

/**
 * What both sides agreed for permessage-deflate: the element of the server's answer (RFC 7692 7.1).
 *
 * @param serverNoContextTakeover the server starts each message with an empty window (7.1.1.1)
 * @param clientNoContextTakeover the client does (7.1.1.2)
 * @param serverMaxWindowBits the logarithm of the server's window, if it is bound (7.1.2.1)
 * @param clientMaxWindowBits the logarithm of the client's window, if it is bound (7.1.2.2)
 */
public record Agreement(
    boolean serverNoContextTakeover,
    boolean clientNoContextTakeover,
    OptionalInt serverMaxWindowBits,
    OptionalInt clientMaxWindowBits) {

  /** The extension-token. */
  public static final String NAME = "permessage-deflate";

  /** The logarithm of the greatest window of DEFLATE, in octets. */
  static final int MAX_WINDOW_BITS = 15;

  /** Compression without any bounds. */
  public static final Agreement PLAIN =
      new Agreement(false, false, OptionalInt.empty(), OptionalInt.empty());

  /**
   * Accepts an offer as it stands, or declines it: because of another name, an unknown or repeated
   * parameter, or an invalid value (RFC 7692 7).
   */
  public static Optional<Agreement> to(ExtensionOffer offer) {
    if (!offer.name().equals(NAME)) {
      return Optional.empty();
    }
    Set<String> seen = new HashSet<>();
    Optional<Agreement> agreement = Optional.of(PLAIN);
    for (ExtensionOffer.Parameter parameter : offer.parameters()) {
      if (!seen.add(parameter.name())) {
        return Optional.empty();
      }
      agreement = agreement.flatMap(before -> before.and(parameter));
    }
    return agreement;
  }

  private Optional<Agreement> and(ExtensionOffer.Parameter parameter) {
    return switch (parameter.name()) {
      case "server_no_context_takeover" ->
          withoutValue(
              parameter,
              new Agreement(
                  true, clientNoContextTakeover, serverMaxWindowBits, clientMaxWindowBits));
      case "client_no_context_takeover" ->
          withoutValue(
              parameter,
              new Agreement(
                  serverNoContextTakeover, true, serverMaxWindowBits, clientMaxWindowBits));
      case "server_max_window_bits" ->
          windowBits(parameter)
              .map(
                  bits ->
                      new Agreement(
                          serverNoContextTakeover,
                          clientNoContextTakeover,
                          OptionalInt.of(bits),
                          clientMaxWindowBits));
      case "client_max_window_bits" ->
          // Without a value it is a permission that this server has no need of (7.1.2.2).
          parameter.value().isEmpty()
              ? Optional.of(this)
              : windowBits(parameter)
                  .map(
                      bits ->
                          new Agreement(
                              serverNoContextTakeover,
                              clientNoContextTakeover,
                              serverMaxWindowBits,
                              OptionalInt.of(bits)));
      default -> Optional.empty();
    };
  }

  private static Optional<Agreement> withoutValue(
      ExtensionOffer.Parameter parameter, Agreement agreement) {
    return parameter.value().isEmpty() ? Optional.of(agreement) : Optional.empty();
  }

  /** 8 to 15, without leading zeros (RFC 7692 7.1.2.1). */
  private static Optional<Integer> windowBits(ExtensionOffer.Parameter parameter) {
    return parameter.value().filter(text -> text.matches("[89]|1[0-5]")).map(Integer::valueOf);
  }

  /** The element as it stands in the answer. */
  @Override
  public String toString() {
    StringBuilder element = new StringBuilder(NAME);
    if (serverNoContextTakeover) {
      element.append("; server_no_context_takeover");
    }
    if (clientNoContextTakeover) {
      element.append("; client_no_context_takeover");
    }
    serverMaxWindowBits.ifPresent(bits -> element.append("; server_max_window_bits=").append(bits));
    clientMaxWindowBits.ifPresent(bits -> element.append("; client_max_window_bits=").append(bits));
    return element.toString();
  }
}

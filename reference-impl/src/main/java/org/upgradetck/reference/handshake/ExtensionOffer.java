package org.upgradetck.reference.handshake;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One element of Sec-WebSocket-Extensions (RFC 6455 9.1).
 *
 * @param name the extension-token
 * @param parameters its parameters, in order
 */
public record ExtensionOffer(String name, List<Parameter> parameters) {

  /**
   * One parameter.
   *
   * @param name a token
   * @param value its value after unquoting, if it has one
   */
  public record Parameter(String name, Optional<String> value) {

    @Override
    public String toString() {
      return value.map(text -> name + "=" + text).orElse(name);
    }
  }

  /** Keeps a copy. */
  public ExtensionOffer {
    parameters = List.copyOf(parameters);
  }

  /** The element as it stands in the field, with its values unquoted. */
  @Override
  public String toString() {
    return parameters.stream()
        .map(parameter -> "; " + parameter)
        .collect(Collectors.joining("", name, ""));
  }
}

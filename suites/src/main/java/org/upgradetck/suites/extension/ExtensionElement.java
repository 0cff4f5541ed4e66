package org.upgradetck.suites.extension;

import java.util.List;
import java.util.Optional;

/**
 * One element of Sec-WebSocket-Extensions (RFC 6455, section 9.1).
 *
 * @param name the name of the extension
 * @param parameters its parameters, in order
 */
public record ExtensionElement(String name, List<Parameter> parameters) {

  /**
   * One parameter.
   *
   * @param name its name
   * @param value its value after unquoting, when it has one
   */
  public record Parameter(String name, Optional<String> value) {}

  public ExtensionElement {
    parameters = List.copyOf(parameters);
  }

  /** Whether a parameter of that name is there. */
  public boolean has(String parameter) {
    return parameters.stream().anyMatch(each -> each.name().equals(parameter));
  }

  /** The value of the first parameter of that name, when it is there and has one. */
  public Optional<String> value(String parameter) {
    return parameters.stream()
        .filter(each -> each.name().equals(parameter))
        .findFirst()
        .flatMap(Parameter::value);
  }
}

package org.upgradetck.reference.http;

import java.util.List;
import java.util.Optional;

/**
 * The head of a request (RFC 9112 2.1).
 *
 * @param line the request-line
 * @param fields the header section
 * @param framing how its content ends
 */
public record Request(RequestLine line, Fields fields, BodyFraming framing) {

  /** The method. */
  public String method() {
    return line.method();
  }

  /** The path of the target. */
  public String path() {
    return line.target().path();
  }

  /** The version of the client. */
  public HttpVersion version() {
    return line.version();
  }

  /**
   * The host and port that the client wants to reach: those of an absolute-form target, else those
   * of Host (RFC 9112 3.2.2, 3.3).
   */
  public String authority() {
    return line.target().authority().or(() -> fields.single("Host")).orElse("");
  }

  /** The connection options, in the spelling of the client (RFC 9110 7.6.1). */
  public List<String> connectionOptions() {
    return fields.members("Connection");
  }

  /** Whether the client named the connection option; options know no case (RFC 9110 7.6.1). */
  public boolean hasConnectionOption(String option) {
    return connectionOptions().stream().anyMatch(option::equalsIgnoreCase);
  }

  /** Whether the client wants the connection to outlive the answer (RFC 9112 9.3). */
  public boolean keepsAlive() {
    if (hasConnectionOption("close")) {
      return false;
    }
    return version().isAtLeast11() || hasConnectionOption("keep-alive");
  }

  /** The expectation, for which HTTP/1.0 has no meaning (RFC 9110 10.1.1). */
  public Optional<String> expectation() {
    return version().isAtLeast11() && fields.has("Expect")
        ? Optional.of(fields.combined("Expect"))
        : Optional.empty();
  }

  /** Whether the client waits for 100 (RFC 9110 10.1.1). */
  public boolean expectsContinue() {
    return expectation().filter("100-continue"::equalsIgnoreCase).isPresent();
  }

  /** The same request with other field lines. */
  public Request withFields(Fields other) {
    return new Request(line, other, framing);
  }
}

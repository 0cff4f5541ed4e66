package org.upgradetck.reference;

import java.util.List;
import java.util.Set;
import org.upgradetck.reference.http.Reply.Response;
import org.upgradetck.reference.http.Request;
import org.upgradetck.reference.http.RequestTarget;
import org.upgradetck.reference.http.Status;

/** The resources of the server. */
final class Site {

  /** The WebSocket endpoint. */
  static final String CHAT = "/chat";

  private static final Set<String> KNOWN_METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE");
  private static final List<String> ROOT_METHODS = List.of("GET", "HEAD");
  private static final List<String> PLAIN_METHODS = List.of("GET", "HEAD", "POST");
  private final Decisions decisions;
  private final WebSocketEndpoint endpoint;
  private final boolean tls;

  Site(Decisions decisions, boolean tls) {
    this.decisions = decisions;
    this.endpoint = new WebSocketEndpoint(decisions, tls);
    this.tls = tls;
  }

  /** Whether a client that waits for 100 is to send its content (RFC 9110 10.1.1). */
  boolean wantsContent(Request request) {
    return request.path().equals("/plain") && PLAIN_METHODS.contains(request.method());
  }

  Outcome respond(Request request) {
    if (!KNOWN_METHODS.contains(request.method())) {
      // Also CONNECT: this server is no proxy (RFC 9110 9.1).
      return ordinary(Response.of(Status.NOT_IMPLEMENTED, "This server knows no such method."));
    }
    if (request.line().target().form() == RequestTarget.Form.ASTERISK) {
      return ordinary(
          Response.of(Status.OK, "An origin server.")
              .with("Allow", String.join(", ", ROOT_METHODS)));
    }
    if (!tls && request.line().target().scheme().filter("https"::equals).isPresent()) {
      // What is only to be had over a secured connection is not given over this one (9110 7.4).
      return ordinary(Response.of(Status.MISDIRECTED_REQUEST, "This connection is not secured."));
    }
    return switch (request.path()) {
      case CHAT -> endpoint.respond(request);
      case "/secret" -> secret(request);
      case "/moved" ->
          ordinary(
              Response.of(Status.TEMPORARY_REDIRECT, "See " + CHAT + ".").with("Location", CHAT));
      case "/plain" -> plain(request, PLAIN_METHODS);
      case "/" -> plain(request, ROOT_METHODS);
      default -> absent(request);
    };
  }

  /** RFC 6455 4.2.2 item 2, RFC 9110 11.6.1. */
  private Outcome secret(Request request) {
    return decisions.credentialsAreGood(request)
        ? endpoint.respond(request)
        : new Outcome.Refused(
            Response.of(Status.UNAUTHORIZED, "Credentials are needed.")
                .with("WWW-Authenticate", "Basic realm=\"upgrade-tck\", charset=\"UTF-8\""));
  }

  /** A resource of plain HTTP, which Upgrade does not concern (RFC 9110 7.8). */
  private static Outcome plain(Request request, List<String> allowed) {
    return allowed.contains(request.method())
        ? ordinary(Response.of(Status.OK, "Plain HTTP."))
        : ordinary(
            Response.of(Status.METHOD_NOT_ALLOWED, "This resource does not do that.")
                .with("Allow", String.join(", ", allowed)));
  }

  /** RFC 6455 4.2.2 item 4: what is not there refuses a handshake too. */
  private Outcome absent(Request request) {
    Response notFound = Response.of(Status.NOT_FOUND, "There is no such resource.");
    return decisions.upgradeNamesWebSocket(request.fields())
        ? new Outcome.Refused(notFound)
        : ordinary(notFound);
  }

  private static Outcome ordinary(Response response) {
    return new Outcome.Answered(response);
  }
}

package org.upgradetck.reference.mutants;

import java.util.function.Function;
import java.util.function.Predicate;
import org.upgradetck.reference.Decisions;
import org.upgradetck.reference.http.Reply;
import org.upgradetck.reference.http.Reply.Response;
import org.upgradetck.reference.http.Request;
import org.upgradetck.reference.http.Status;

/**
 * Faults in switching to a protocol other than WebSocket (RFC 9110 7.8). None of them is spoken
 * here: behind such a 101 the server reads on as HTTP/1.1.
 */
final class VainSwitchMutants {

  private static final String PLAIN = "/plain";

  private VainSwitchMutants() {}

  static Decisions upgradeReturnedInVain() {
    return switching(
        request -> request.fields().has("Upgrade"),
        request -> request.fields().combined("Upgrade"));
  }

  static Decisions h2cWithoutSettings() {
    return switching(
        request ->
            asksFor(request, "h2c"::equals)
                && request.fields().single("HTTP2-Settings").isPresent(),
        request -> "h2c");
  }

  static Decisions tlsNamedLast() {
    return switching(
        request -> asksFor(request, protocol -> protocol.startsWith("TLS/")),
        request -> "HTTP/1.1, " + request.fields().members("Upgrade").get(0));
  }

  static Decisions tlsOfAnotherVersion() {
    return switching(
        request -> asksFor(request, protocol -> protocol.startsWith("TLS/")),
        request -> "TLS/9.9, HTTP/1.1");
  }

  private static boolean asksFor(Request request, Predicate<String> protocol) {
    return request.fields().members("Upgrade").stream().anyMatch(protocol);
  }

  private static Decisions switching(Predicate<Request> where, Function<Request, String> upgrade) {
    return new Decisions() {
      @Override
      public Reply answer(Request request, Reply reply) {
        return request.path().equals(PLAIN) && where.test(request)
            ? Response.of(Status.SWITCHING_PROTOCOLS)
                .with("Upgrade", upgrade.apply(request))
                .with("Connection", "Upgrade")
            : reply;
      }

      @Override
      public boolean speaksWebSocketBehind(Response response, byte[] behind) {
        return response.fields().has("Sec-WebSocket-Accept");
      }
    };
  }
}

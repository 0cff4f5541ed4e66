package org.upgradetck.reference.mutants;

import java.util.Optional;
import org.upgradetck.reference.Decisions;
import org.upgradetck.reference.http.Reply;
import org.upgradetck.reference.http.Reply.Response;
import org.upgradetck.reference.http.Request;
import org.upgradetck.reference.http.Status;

/** Faults in answering who asks for a protocol that is not WebSocket (RFC 9110 7.8). */
final class OtherProtocolMutants {

  private static final String PLAIN = "/plain";

  private OtherProtocolMutants() {}

  static Decisions upgradeGrantedUnnamed() {
    return new Decisions() {
      @Override
      public Reply answer(Request request, Reply reply) {
        boolean asked =
            !isEndpoint(request)
                && request.fields().has("Upgrade")
                && !upgradeNamesWebSocket(request.fields());
        return asked ? Response.of(Status.SWITCHING_PROTOCOLS) : reply;
      }
    };
  }

  static Decisions h2cGrantedToAny() {
    return new Decisions() {
      @Override
      public Reply answer(Request request, Reply reply) {
        boolean asked =
            request.path().equals(PLAIN)
                && request.fields().members("Upgrade").stream().anyMatch(p -> p.startsWith("h2"));
        return asked
            ? Response.of(Status.SWITCHING_PROTOCOLS)
                .with("Upgrade", "h2c")
                .with("Connection", "Upgrade")
            : reply;
      }
    };
  }

  static Decisions upgradeReturned() {
    return new Decisions() {
      @Override
      public Reply answer(Request request, Reply reply) {
        Optional<String> key = key(request.fields());
        return isEndpoint(request) && request.fields().has("Upgrade") && key.isPresent()
            ? Response.of(Status.SWITCHING_PROTOCOLS)
                .with("Upgrade", request.fields().combined("Upgrade"))
                .with("Connection", "Upgrade")
                .with("Sec-WebSocket-Accept", accept(key.get()))
            : reply;
      }
    };
  }

  static Decisions http2SettingsReturned() {
    return new Decisions() {
      @Override
      public Reply answer(Request request, Reply reply) {
        return reply instanceof Response response && request.fields().has("HTTP2-Settings")
            ? response.with("HTTP2-Settings", request.fields().combined("HTTP2-Settings"))
            : reply;
      }
    };
  }

  static Decisions upgradeLeavesContent() {
    return new Decisions() {
      @Override
      public boolean contentFollows(Request request) {
        return !request.fields().has("Upgrade") && super.contentFollows(request);
      }
    };
  }

  private static boolean isEndpoint(Request request) {
    return request.path().equals("/chat");
  }
}

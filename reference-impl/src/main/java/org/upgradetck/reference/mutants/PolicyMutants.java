package org.upgradetck.reference.mutants;

import java.util.Optional;
import org.upgradetck.reference.Decisions;
import org.upgradetck.reference.framing.CloseCode;
import org.upgradetck.reference.http.Reply;
import org.upgradetck.reference.http.Reply.Response;
import org.upgradetck.reference.http.Request;
import org.upgradetck.reference.http.Status;

/** Faults in whom a server lets in, and where (RFC 6455 4.2.2 steps 2 to 4). */
final class PolicyMutants {

  private PolicyMutants() {}

  static Decisions credentialsAny() {
    return new Decisions() {
      @Override
      public boolean credentialsAreGood(Request request) {
        return request.fields().has("Authorization");
      }
    };
  }

  static Decisions credentialsLost() {
    return new Decisions() {
      @Override
      public boolean credentialsAreGood(Request request) {
        return false;
      }
    };
  }

  static Decisions credentialsSchemeCaseSensitive() {
    return new Decisions() {
      @Override
      public boolean credentialsAreGood(Request request) {
        return super.credentialsAreGood(request)
            && request.fields().combined("Authorization").startsWith("Basic ");
      }
    };
  }

  static Decisions credentialsRemembered() {
    return new Decisions() {
      @Override
      public Decisions onConnection() {
        return new RemembersTheUser();
      }
    };
  }

  /** Whoever was let in once on this connection is let in for good. */
  private static final class RemembersTheUser extends Decisions {
    private boolean known;

    @Override
    public boolean credentialsAreGood(Request request) {
      known |= super.credentialsAreGood(request);
      return known;
    }
  }

  static Decisions locationMissing() {
    return new Decisions() {
      @Override
      public Reply answer(Request request, Reply reply) {
        return reply instanceof Response response ? response.without("Location") : reply;
      }
    };
  }

  static Decisions resourceNameIgnored() {
    return new AnyPath();
  }

  static Decisions absentServiceClosedAfter101() {
    return new Decisions() {
      @Override
      public Decisions onConnection() {
        return new LetInThenClosed();
      }
    };
  }

  /** Takes a handshake at every path but the protected one. */
  private static class AnyPath extends Decisions {
    @Override
    public Reply answer(Request request, Reply reply) {
      Optional<String> key = key(request.fields());
      boolean taken =
          isTaken(reply)
              && key.isPresent()
              && methodIsGet(request)
              && versionIsAtLeast11(request)
              && upgradeNamesWebSocket(request.fields())
              && connectionHoldsUpgrade(request.fields())
              && versionIs13(request.fields());
      return taken
          ? Response.of(Status.SWITCHING_PROTOCOLS)
              .with("Upgrade", "websocket")
              .with("Connection", "Upgrade")
              .with("Sec-WebSocket-Accept", accept(key.orElseThrow()))
          : reply;
    }

    /** Whether this is the answer of a resource that knows nothing of WebSocket. */
    boolean isTaken(Reply reply) {
      return reply instanceof Response response
          && (response.status().code() == Status.OK.code()
              || response.status().code() == Status.NOT_FOUND.code()
              || response.status().code() == Status.TEMPORARY_REDIRECT.code());
    }
  }

  /** Looks for the service only once the 101 is sent. */
  private static final class LetInThenClosed extends AnyPath {
    private boolean absent;

    @Override
    boolean isTaken(Reply reply) {
      absent =
          reply instanceof Response response && response.status().code() == Status.NOT_FOUND.code();
      return absent;
    }

    @Override
    public Optional<CloseCode> closesAtOnce() {
      return absent ? Optional.of(CloseCode.POLICY) : Optional.empty();
    }
  }
}

package org.upgradetck.reference.mutants;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.upgradetck.reference.Decisions;
import org.upgradetck.reference.framing.Frame;
import org.upgradetck.reference.handshake.ExtensionList;
import org.upgradetck.reference.handshake.Key;
import org.upgradetck.reference.handshake.Subprotocols;
import org.upgradetck.reference.http.Reply;
import org.upgradetck.reference.http.Reply.Response;
import org.upgradetck.reference.http.Request;
import org.upgradetck.reference.http.Status;

/**
 * Faults of servers that remember: what came before is answered otherwise when it comes again,
 * although every request stands for itself (RFC 9110 3.3). The second time shows what the first
 * hides, whatever the second request is about.
 */
final class RepetitionMutants {

  private static final String KEY = "Sec-WebSocket-Key";

  /** All bits that stand for nothing, an opcode that nobody knows, and nothing behind it. */
  private static final byte[] NO_FRAME = {(byte) 0xFF, 0};

  private RepetitionMutants() {}

  static Decisions repeatedKeyRefused() {
    return onRepeatedKey((key, reply) -> refused());
  }

  static Decisions repeatedKeyCrashes() {
    return onRepeatedKey(
        (key, reply) -> Response.of(Status.INTERNAL_SERVER_ERROR, "Remembered.").closing());
  }

  static Decisions repeatedKeyCutShort() {
    return onRepeatedKey((key, reply) -> refused().replacing("Content-Length", "4000"));
  }

  static Decisions repeatedKeyOpensEverything() {
    return onRepeatedKey(
        (key, reply) ->
            reply instanceof Response response && response.switchesProtocols()
                ? reply
                : switchFor(key));
  }

  static Decisions repeatedKeyGetsAnotherAccept() {
    return onRepeatedKey(
        (key, reply) ->
            ifSwitching(
                reply, one -> one.replacing("Sec-WebSocket-Accept", Key.accept(key + key))));
  }

  static Decisions repeatedKeyGetsAnotherSubprotocol() {
    return onRepeatedKey(
        (key, reply) -> ifSwitching(reply, one -> turned(one, Subprotocols.FIELD, "chat")));
  }

  static Decisions repeatedKeyGetsOtherExtensions() {
    return onRepeatedKey(
        (key, reply) -> ifSwitching(reply, one -> turned(one, ExtensionList.FIELD, "x-unasked")));
  }

  static Decisions repeatedKeyGetsNoFrames() {
    Set<String> seen = ConcurrentHashMap.newKeySet();
    return new Decisions() {
      @Override
      public Decisions onConnection() {
        return new NoFrames(seen);
      }
    };
  }

  static Decisions repeatedRequestRefused() {
    Set<Request> seen = ConcurrentHashMap.newKeySet();
    return new Decisions() {
      @Override
      public Reply answer(Request request, Reply reply) {
        return request.fields().has(KEY) && !seen.add(request) ? refused() : reply;
      }
    };
  }

  static Decisions unreadableSwitched() {
    return new Decisions() {
      @Override
      public Reply refusal(Response response) {
        return response.closes() ? switchFor("") : response;
      }
    };
  }

  private static Decisions onRepeatedKey(BiFunction<String, Reply, Reply> again) {
    return new OnRepeatedKey(again);
  }

  private static Response refused() {
    return Response.of(Status.BAD_REQUEST, "This has been here before.").closing();
  }

  private static Response switchFor(String key) {
    return Response.of(Status.SWITCHING_PROTOCOLS)
        .with("Upgrade", "websocket")
        .with("Connection", "Upgrade")
        .with("Sec-WebSocket-Accept", Key.accept(key));
  }

  private static Reply ifSwitching(Reply reply, UnaryOperator<Response> change) {
    return reply instanceof Response response && response.switchesProtocols()
        ? change.apply(response)
        : reply;
  }

  /** The field left out where it is, and there where it is not. */
  private static Response turned(Response response, String name, String value) {
    return response.fields().has(name) ? response.without(name) : response.with(name, value);
  }

  /** Answers otherwise when a key comes again, on whatever connection. */
  private static final class OnRepeatedKey extends Decisions {
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final BiFunction<String, Reply, Reply> again;

    OnRepeatedKey(BiFunction<String, Reply, Reply> again) {
      this.again = again;
    }

    @Override
    public Reply answer(Request request, Reply reply) {
      return request.fields().lines(KEY).stream()
          .filter(Key::holdsNonce)
          .filter(key -> !seen.add(key))
          .findFirst()
          .map(key -> again.apply(key, reply))
          .orElse(reply);
    }
  }

  /** Speaks no WebSocket on a connection whose key came before, on this one or another. */
  private static final class NoFrames extends Decisions {
    private final Set<String> seen;
    private boolean again;

    NoFrames(Set<String> seen) {
      this.seen = seen;
    }

    @Override
    public String accept(String key) {
      again = !seen.add(key);
      return super.accept(key);
    }

    @Override
    public byte[] octetsOf(Frame frame) {
      return again ? NO_FRAME.clone() : super.octetsOf(frame);
    }
  }
}

package org.upgradetck.reference.mutants;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Exchanger;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.upgradetck.reference.Acceptance;
import org.upgradetck.reference.Decisions;
import org.upgradetck.reference.http.Fields;
import org.upgradetck.reference.http.RefusedMessage;
import org.upgradetck.reference.http.Reply.Response;
import org.upgradetck.reference.http.Request;

/** Faults between two requests of one connection, and between two connections (RFC 9112 9). */
final class PipeliningMutants {

  private static final int A_BUFFER = 4096;
  private static final int A_SMALL_BUFFER = 1024;

  private PipeliningMutants() {}

  static Decisions cutOffHeadServed() {
    return new Decisions() {
      @Override
      public boolean endOfInputEndsTheHead() {
        return true;
      }
    };
  }

  static Decisions closeOptionIgnored() {
    return new Decisions() {
      @Override
      public boolean keepsAlive(Request request) {
        return request.version().isAtLeast11() || super.keepsAlive(request);
      }
    };
  }

  static Decisions readsOnBehindErrors() {
    return new Decisions() {
      @Override
      public boolean readsOnBehind(RefusedMessage refused) {
        return true;
      }
    };
  }

  static Decisions pipelinedRequestLost() {
    return new Decisions() {
      @Override
      public byte[] nextRequests(byte[] behind) {
        return new byte[0];
      }
    };
  }

  static Decisions answersOutOfOrder() {
    return new Decisions() {
      @Override
      public Decisions onConnection() {
        return new LastAnswerFirst();
      }
    };
  }

  static Decisions httpBehindThe101() {
    return new Decisions() {
      @Override
      public boolean speaksWebSocketBehind(Response response, byte[] behind) {
        return super.speaksWebSocketBehind(response, behind) && !lookLikeARequest(behind);
      }
    };
  }

  static Decisions earlyOctetsBeyondABufferLost() {
    return new Decisions() {
      @Override
      public byte[] earlyOctets(long before, byte[] behind) {
        return Arrays.copyOf(behind, Math.min(behind.length, A_BUFFER));
      }
    };
  }

  static Decisions earlyFramesLostAtABuffersEnd() {
    return new Decisions() {
      @Override
      public byte[] earlyOctets(long before, byte[] behind) {
        return before % A_SMALL_BUFFER == 0 ? new byte[0] : behind;
      }
    };
  }

  static Decisions negotiationLeaksWithinConnection() {
    return new Decisions() {
      @Override
      public Decisions onConnection() {
        return new OffersRemembered();
      }
    };
  }

  static Decisions negotiationLeaksBetweenConnections() {
    return new SwappedAgreements();
  }

  private static boolean lookLikeARequest(byte[] octets) {
    return octets.length > 0 && octets[0] >= 'A' && octets[0] <= 'Z';
  }

  /** Holds an answer back while another request is waiting, and writes it behind the next. */
  private static final class LastAnswerFirst extends Decisions {
    private byte[] held = new byte[0];

    @Override
    public byte[] written(byte[] answer, byte[] behind) {
      byte[] all = Octets.joined(answer, held);
      boolean another = lookLikeARequest(behind);
      held = another ? all : new byte[0];
      return another ? new byte[0] : all;
    }
  }

  /** Takes what one request of the connection offered for an offer of all later ones. */
  private static final class OffersRemembered extends Decisions {
    private static final List<String> OFFERS =
        List.of("Sec-WebSocket-Protocol", "Sec-WebSocket-Extensions");

    private final Map<String, String> offered = new LinkedHashMap<>();

    @Override
    public Request understood(Request request) {
      Fields fields = request.fields();
      for (String name : OFFERS) {
        if (fields.has(name)) {
          offered.put(name, fields.combined(name));
        } else if (offered.containsKey(name)) {
          fields = fields.with(name, offered.getOrDefault(name, ""));
        }
      }
      return request.withFields(fields);
    }
  }

  /**
   * What agreements in variables of the whole server do to two handshakes at once. Left to chance
   * it would show now and then; here handshakes wait a moment for one another, so that it always
   * does.
   */
  private static final class SwappedAgreements extends Decisions {
    private static final long OVERLAP_MILLIS = 100;

    private final Exchanger<Acceptance> variable = new Exchanger<>();

    @Override
    public Response switchingProtocols(Acceptance acceptance) {
      Acceptance other = acceptance;
      try {
        other = variable.exchange(acceptance, OVERLAP_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        return super.switchingProtocols(acceptance);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return super.switchingProtocols(
          new Acceptance(
              acceptance.request(),
              acceptance.key(),
              other.subprotocol(),
              other.offers(),
              other.agreement()));
    }
  }
}

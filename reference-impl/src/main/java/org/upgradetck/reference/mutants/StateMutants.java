package org.upgradetck.reference.mutants;

import java.util.Optional;
import java.util.concurrent.Exchanger;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.upgradetck.reference.Decisions;
import org.upgradetck.reference.http.Field;
import org.upgradetck.reference.http.Reply;
import org.upgradetck.reference.http.Reply.Response;
import org.upgradetck.reference.http.Request;
import org.upgradetck.reference.http.Status;

/** Faults of time and of state that reaches too far (RFC 9110 3.3). */
final class StateMutants {

  private StateMutants() {}

  static Decisions oneReadMustHoldTheHead() {
    return new Decisions() {
      @Override
      public boolean headMayComeInPieces() {
        return false;
      }
    };
  }

  static Decisions switchesBeforeTheEnd() {
    return new Decisions() {
      @Override
      public boolean headIsWholeAfter(Field last) {
        return last.name().equalsIgnoreCase("Sec-WebSocket-Version");
      }
    };
  }

  static Decisions stateLeaksWithinConnection() {
    return new Decisions() {
      @Override
      public Decisions onConnection() {
        return new FirstKeyForAll();
      }
    };
  }

  static Decisions closeOptionEndsTheSwitch() {
    return new Decisions() {
      @Override
      public Decisions onConnection() {
        return new ClosesAsAsked();
      }
    };
  }

  static Decisions secondRequestLost() {
    return new Decisions() {
      @Override
      public Decisions onConnection() {
        return new FirstRequestOnly();
      }
    };
  }

  static Decisions stateLeaksBetweenConnections() {
    return new SwappedKeys();
  }

  static Decisions rightOnTheFirstConnections() {
    return new RightAtFirst();
  }

  static Decisions stopsAtAReset() {
    return new StopsAtAReset();
  }

  static Decisions handshakeNeverRecovers() {
    return new NeverRecovers();
  }

  /** Computes the Accept of all but the first connections over a key that was used up. */
  private static final class RightAtFirst extends Decisions {
    private static final int FIRST = 20;
    private final AtomicInteger connections = new AtomicInteger();

    @Override
    public Decisions onConnection() {
      return connections.incrementAndGet() <= FIRST
          ? new Decisions()
          : new Decisions() {
            @Override
            public String accept(String key) {
              return super.accept("");
            }
          };
    }
  }

  /** Takes the close option of a handshake for the end of the connection behind the 101. */
  private static final class ClosesAsAsked extends Decisions {
    private boolean closing;

    @Override
    public Reply answer(Request request, Reply reply) {
      closing = !request.keepsAlive();
      return closing && reply instanceof Response response ? response.closing() : reply;
    }

    @Override
    public boolean speaksWebSocketBehind(Response response, byte[] behind) {
      return super.speaksWebSocketBehind(response, behind) && !closing;
    }
  }

  /** Puts the first key of the connection into all later handshakes. */
  private static final class FirstKeyForAll extends Decisions {
    private static final String FIELD = "Sec-WebSocket-Key";

    private Optional<String> first = Optional.empty();

    @Override
    public Request understood(Request request) {
      Optional<String> sent = request.fields().single(FIELD);
      first = first.or(() -> sent);
      return sent.isPresent() && first.isPresent()
          ? request.withFields(request.fields().without(FIELD).with(FIELD, first.get()))
          : request;
    }
  }

  /** Answers once on each connection. */
  private static final class FirstRequestOnly extends Decisions {
    private boolean answered;

    @Override
    public Reply answer(Request request, Reply reply) {
      Reply given = answered ? new Reply.Silence() : reply;
      answered = true;
      return given;
    }
  }

  /**
   * What a key in a variable of the whole server does to two handshakes at once. Left to chance it
   * would show now and then; here handshakes wait a moment for one another, so that it always does.
   */
  private static final class SwappedKeys extends Decisions {
    private static final long OVERLAP_MILLIS = 100;

    private final Exchanger<String> variable = new Exchanger<>();

    @Override
    public String accept(String key) {
      try {
        return super.accept(variable.exchange(key, OVERLAP_MILLIS, TimeUnit.MILLISECONDS));
      } catch (TimeoutException e) {
        return super.accept(key);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return super.accept(key);
      }
    }
  }

  /** Is broken for good by the first connection that a client breaks off. */
  private static final class StopsAtAReset extends Decisions {
    // One connection at a time, so that the next one always comes behind the reset.
    private final Semaphore turn = new Semaphore(1);
    private final AtomicBoolean broken = new AtomicBoolean();

    @Override
    public Decisions onConnection() {
      try {
        return turn.tryAcquire(1, TimeUnit.SECONDS) ? this : new Decisions();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return new Decisions();
      }
    }

    @Override
    public Reply answer(Request request, Reply reply) {
      return broken.get()
          ? Response.of(Status.SERVICE_UNAVAILABLE, "This server is broken.").closing()
          : reply;
    }

    @Override
    public void connectionEnded(boolean lost) {
      if (lost) {
        broken.set(true);
      }
      turn.release();
    }
  }

  /** Is broken for good by the first handshake that it answers with 400. */
  private static final class NeverRecovers extends Decisions {
    private final AtomicBoolean broken = new AtomicBoolean();

    @Override
    public Reply answer(Request request, Reply reply) {
      if (broken.get()) {
        return Response.of(Status.SERVICE_UNAVAILABLE, "This server is broken.").closing();
      }
      if (reply instanceof Response response && response.status().equals(Status.BAD_REQUEST)) {
        broken.set(true);
      }
      return reply;
    }
  }
}

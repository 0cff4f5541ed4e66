package org.upgradetck.reference.mutants;

import java.util.Optional;
import org.upgradetck.reference.Decisions;
import org.upgradetck.reference.framing.CloseCode;
import org.upgradetck.reference.http.Request;

/** Faults in the origin policy (RFC 6455 4.2.2 item 4, 10.2). */
final class OriginMutants {

  private OriginMutants() {}

  static Decisions originUnchecked() {
    return new Decisions() {
      @Override
      public boolean originIsAllowed(Request request, boolean tls) {
        return true;
      }
    };
  }

  static Decisions originClosedAfter101() {
    return new Decisions() {
      @Override
      public Decisions onConnection() {
        return new LetInThenClosed();
      }
    };
  }

  /** Lets everybody in and regrets it behind the 101. */
  private static final class LetInThenClosed extends Decisions {
    private boolean refused;

    @Override
    public boolean originIsAllowed(Request request, boolean tls) {
      refused = !super.originIsAllowed(request, tls);
      return true;
    }

    @Override
    public Optional<CloseCode> closesAtOnce() {
      return refused ? Optional.of(CloseCode.POLICY) : Optional.empty();
    }
  }
}

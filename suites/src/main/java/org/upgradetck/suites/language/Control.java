package org.upgradetck.suites.language;

import org.upgradetck.suites.play.Exchange;
import org.upgradetck.suites.play.Outcome;

/**
 * How much the control must have shown before a row can pass. The control is the case's valid
 * message with nothing changed; without it a pass would say nothing.
 */
public enum Control {
  /** Answered 101 and then spoke WebSocket: for all cases that do not judge this very 101. */
  SWITCHED("the plain handshake must be answered 101, and a masked Ping by its Pong") {
    @Override
    public boolean heldBy(Exchange exchange) {
      return exchange.isSwitched();
    }
  },
  /** Answered 101: enough for the cases that judge the shape of that very 101. */
  ANSWERED_101("the plain handshake must be answered 101") {
    @Override
    public boolean heldBy(Exchange exchange) {
      return exchange.isAccepted();
    }
  },
  /**
   * Answered as HTTP, without a server error: for cases on plain requests. That the target switches
   * at all must have been seen before.
   */
  RESPONDED("the plain request must be answered as HTTP, without a server error") {
    @Override
    public boolean heldBy(Exchange exchange) {
      return exchange.outcome() instanceof Outcome.Refused refused
          && refused.response().bodyComplete()
          && refused.response().status() < 500;
    }
  };

  private final String demand;

  Control(String demand) {
    this.demand = demand;
  }

  /** What the control must show, in words. */
  public String demand() {
    return demand;
  }

  /** Whether this exchange shows it. */
  public abstract boolean heldBy(Exchange exchange);

  /** What the exchange showed instead, in words that fit behind "the target". */
  public String missedBy(Exchange exchange) {
    return this == SWITCHED && exchange.isAccepted()
        ? "answered 101, but then "
            + exchange.afterSwitch().map(after -> after.inWords()).orElse("nothing was seen")
        : exchange.outcome().inWords();
  }
}

package org.upgradetck.suites.play;

import java.util.Optional;
import org.upgradetck.fixtures.bytes.Bytes;
import org.upgradetck.fixtures.http.Request;
import org.upgradetck.fixtures.http.Response;
import org.upgradetck.fixtures.wire.End;

/**
 * One request and what came of it.
 *
 * @param request the request as it was sent
 * @param behind the octets sent right behind it
 * @param answeredEarly whether octets came back before the request was complete
 * @param outcome what came of it
 * @param connection number of the connection within the scene, from 0
 */
public record Exchange(
    Request request, Bytes behind, boolean answeredEarly, Outcome outcome, int connection) {

  /** Whether the answer was a 101. */
  public boolean isAccepted() {
    return outcome instanceof Outcome.Accepted;
  }

  /** Whether the answer was a final response other than 101. */
  public boolean isRefused() {
    return outcome instanceof Outcome.Refused;
  }

  /** The final response, when there is one. */
  public Optional<Response> response() {
    return outcome.answer();
  }

  /** What the connection did after the 101, when there was one. */
  public Optional<Switch> afterSwitch() {
    return outcome instanceof Outcome.Accepted accepted
        ? Optional.of(accepted.after())
        : Optional.empty();
  }

  /** Whether the connection was shown to speak WebSocket. */
  public boolean isSwitched() {
    return afterSwitch().map(Switch::isProved).orElse(false);
  }

  /**
   * Whether the target did something that a healthy server does not do: no readable answer, or a
   * server error. The control is then asked for again.
   */
  public boolean isOdd() {
    return response().map(response -> response.status() >= 500).orElse(true);
  }

  /**
   * Whether this may be owed to what else the target had to do at the time: it hung up, was not to
   * be reached, said that it is overloaded, or switched and then ended the connection. Such a row
   * is played again, alone, before it is judged. Silence is not among them: it only ever warns, and
   * to wait for it again would cost minutes.
   */
  public boolean mayHaveBeenStruck() {
    if (outcome instanceof Outcome.Unanswered unanswered) {
      return unanswered.end() != End.TIMED_OUT;
    }
    if (outcome instanceof Outcome.Accepted accepted) {
      if (accepted.after().talk().provokes()) {
        return false;
      }
      return accepted.after().proof() instanceof Switch.Proof.Closed
          || (accepted.after().proof() instanceof Switch.Proof.Nothing nothing
              && (nothing.end() == End.FIN || nothing.end() == End.RESET));
    }
    return outcome instanceof Outcome.NotConnected || isOverloaded();
  }

  /** Whether the target said that it has too much to do, or is asked too often. */
  public boolean isOverloaded() {
    return isAskedTooOften() || response().map(response -> response.status() == 503).orElse(false);
  }

  /** Whether the target said that it is asked too often (RFC 6585, section 4). */
  public boolean isAskedTooOften() {
    return response().map(response -> response.status() == 429).orElse(false);
  }

  /** Whether there was no sign of life at all: no connection, or nothing but an end. */
  public boolean isLifeless() {
    return outcome instanceof Outcome.NotConnected || outcome instanceof Outcome.Unanswered;
  }
}

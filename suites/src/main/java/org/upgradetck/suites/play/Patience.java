package org.upgradetck.suites.play;

import java.time.Duration;
import org.upgradetck.fixtures.target.Waits;
import org.upgradetck.fixtures.wire.End;

/**
 * How long an accepted handshake is followed. The survey waits in full; when a target is seen there
 * to stay silent after its 101, or never to answer a Close, waiting for it again in every row would
 * cost minutes and tell nothing new.
 *
 * @param forPong how long to wait for the Pong
 * @param forClose how long to wait for the answer to a Close, and for the end of the connection;
 *     zero: do not wait
 */
public record Patience(Duration forPong, Duration forClose) {

  /** Waits in full for both. */
  public static Patience full(Waits waits) {
    return new Patience(waits.answerWithin(), waits.answerWithin());
  }

  /** Waits as far as the control showed that waiting is worth while. */
  public static Patience learntFrom(Switch control, Waits waits) {
    boolean silent =
        control.proof() instanceof Switch.Proof.Nothing
            || control.proof() instanceof Switch.Proof.WrongPong;
    boolean closes =
        control.closing() instanceof Switch.Closing.Answered answered
            && answered.end() != End.TIMED_OUT;
    return new Patience(
        silent ? waits.quietFor() : waits.answerWithin(),
        closes ? waits.answerWithin() : Duration.ZERO);
  }
}

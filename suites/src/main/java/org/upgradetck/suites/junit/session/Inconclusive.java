package org.upgradetck.suites.junit.session;

/**
 * Something could not be judged. No {@link AssertionError}, because the target broke nothing that
 * was seen; and no success either, because nothing was shown.
 */
public final class Inconclusive extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says why. */
  public Inconclusive(String message) {
    super(message);
  }

  /** Nothing was shown, because not one plain handshake was accepted. */
  public static Inconclusive neverAccepted() {
    return new Inconclusive(
        "The plain handshake was never answered with 101. Is this the URI of a WebSocket endpoint?");
  }
}

package org.upgradetck.reference.http;

/**
 * A request that cannot be read further, so that nothing behind it can be told apart. It is
 * answered once and the connection is closed (RFC 9112 2.2).
 */
public final class RefusedMessage extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Status status;

  /** A refusal with the given status; the message says why, to the peer. */
  RefusedMessage(Status status, String message) {
    // Thrown for anything a peer makes up, so it costs neither a stack trace nor suppression.
    super(message, null, false, false);
    this.status = status;
  }

  public static RefusedMessage malformed(String message) {
    return new RefusedMessage(Status.BAD_REQUEST, message);
  }

  /** The status of the answer. */
  public Status status() {
    return status;
  }

  /** Why, in words for the peer. */
  public String why() {
    return String.valueOf(getMessage());
  }
}

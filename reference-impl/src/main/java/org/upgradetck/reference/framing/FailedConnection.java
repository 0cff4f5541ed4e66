package org.upgradetck.reference.framing;

/** The peer broke a rule behind which the connection cannot go on (RFC 6455 7.1.7). */
final class FailedConnection extends Exception {

  private static final long serialVersionUID = 1L;

  private final CloseCode code;

  FailedConnection(CloseCode code) {
    super(null, null, false, false);
    this.code = code;
  }

  CloseCode code() {
    return code;
  }
}

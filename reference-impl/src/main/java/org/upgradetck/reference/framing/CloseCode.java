package org.upgradetck.reference.framing;

/** The status codes of Close frames that this server sends, and which it takes (RFC 6455 7.4). */
public enum CloseCode {
  /** What the connection was for is done. */
  NORMAL(1000),
  /** The server goes away. */
  GOING_AWAY(1001),
  /** The peer broke the protocol. */
  PROTOCOL_ERROR(1002),
  /** A message is of a kind that the server does not take. */
  UNACCEPTABLE_KIND(1003),
  /** A message does not hold what its kind promises. */
  INVALID_DATA(1007),
  /** A message breaks the server's policy. */
  POLICY(1008),
  /** A message is longer than the server takes. */
  TOO_LONG(1009);

  private final int number;

  CloseCode(int number) {
    this.number = number;
  }

  /** The status code on the wire. */
  public int number() {
    return number;
  }

  /** The body of a Close frame with this code and no reason (RFC 6455 5.5.1). */
  public byte[] toBytes() {
    return new byte[] {(byte) (number >>> Byte.SIZE), (byte) number};
  }

  /**
   * Whether a peer may send the code: registered and not one of those that only stand for something
   * that never came over the wire (RFC 6455 7.4.1 and its IANA registry), or not ours to judge
   * (7.4.2).
   */
  static boolean isSendable(int code) {
    return (code >= 1000 && code <= 1003)
        || (code >= 1007 && code <= 1014)
        || (code >= 3000 && code <= 4999);
  }
}

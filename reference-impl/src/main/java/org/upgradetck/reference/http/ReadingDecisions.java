package org.upgradetck.reference.http;

/** What is decided while a request is read. */
public interface ReadingDecisions {

  /**
   * Whether a head may come in as many pieces as the transport likes: TCP keeps no message borders
   * (RFC 9112 2.2 parses a sequence of octets).
   */
  default boolean headMayComeInPieces() {
    return true;
  }

  /**
   * Whether a head that has come as far as this field line is taken for whole: never before its
   * empty line (RFC 9112 2.1, RFC 9110 5.3).
   */
  default boolean headIsWholeAfter(Field last) {
    return false;
  }
}

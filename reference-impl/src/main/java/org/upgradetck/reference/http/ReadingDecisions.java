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
}

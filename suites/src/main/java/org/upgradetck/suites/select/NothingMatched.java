package org.upgradetck.suites.select;

/** A pattern matches no row, or no row is left. The message says which and what to do. */
public final class NothingMatched extends Exception {

  NothingMatched(String message) {
    super(message);
  }
}

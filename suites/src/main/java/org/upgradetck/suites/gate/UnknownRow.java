package org.upgradetck.suites.gate;

/** A baseline lists a row that the catalogue does not have. The message says which and where. */
public final class UnknownRow extends Exception {

  UnknownRow(String message) {
    super(message);
  }
}

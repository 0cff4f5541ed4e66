package org.upgradetck.field;

/**
 * A server that cannot be measured here; the message says why, for whoever reads the comparison.
 */
final class Absent extends Exception {

  private static final long serialVersionUID = 1L;

  Absent(String why) {
    super(why);
  }
}

package org.upgradetck.reference.mutants;

import java.util.Arrays;

/** Octets put together. */
final class Octets {

  private Octets() {}

  static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}

package org.upgradetck.suites.language;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Texts to be sent: always the same ones, so that what was sent can be told from what came. */
public final class Texts {

  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  private Texts() {}

  /** A text of that many octets that any compressor makes much shorter. */
  public static String repetitive(int octets) {
    return "It pays to compress this. ".repeat(octets / 26 + 1).substring(0, octets);
  }

  /** A text of that many octets in which hardly anything occurs twice. */
  public static String irregular(int octets) {
    RandomGenerator random = new SplittableRandom(octets);
    StringBuilder text = new StringBuilder(octets);
    for (int i = 0; i < octets; i++) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }

  /**
   * A text whose end repeats its beginning, more than that many octets behind it: a compressor
   * refers back that far if its window lets it. What lies between gives it nothing nearer to refer
   * to.
   */
  public static String repeatingBeyond(int octets) {
    String text = irregular(octets + 256);
    return text + text.substring(0, 512 < octets ? 512 : 256);
  }
}

package org.upgradetck.reference.deflate;

import java.util.Arrays;

/**
 * Compresses messages (RFC 7692 7.2.1) into DEFLATE blocks with fixed Huffman codes (RFC 1951
 * 3.2.6) and a window that is bounded to the octet, which {@link java.util.zip.Deflater} cannot.
 */
public final class Compressor {

  private static final int MIN_MATCH = 3;
  private static final int MAX_MATCH = 258;
  private static final int HASH_BITS = 13;
  private static final int CHAIN_LENGTH = 32;
  private static final int NONE = -1;

  private static final int END_OF_BLOCK = 256;
  private static final int FIXED_BLOCK = 1;
  private static final int BLOCK_HEADER_BITS = 3;

  // The least length and the number of extra bits of length codes 257 to 285 (RFC 1951 3.2.5).
  private static final int[] LENGTH_BASE = {
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
    163, 195, 227, 258
  };
  private static final int[] LENGTH_EXTRA = {
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0
  };

  // The same of distance codes 0 to 29.
  private static final int[] DISTANCE_BASE = {
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049,
    3073, 4097, 6145, 8193, 12289, 16385, 24577
  };
  private static final int[] DISTANCE_EXTRA = {
    0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13
  };
  private static final int DISTANCE_CODE_BITS = 5;

  private final int windowOctets;
  private final boolean takesContextOver;
  private byte[] window = {};

  /** Compresses as agreed for the server's direction. */
  public Compressor(Agreement agreement) {
    windowOctets = 1 << agreement.serverMaxWindowBits().orElse(Agreement.MAX_WINDOW_BITS);
    takesContextOver = !agreement.serverNoContextTakeover();
  }

  /**
   * Compresses one message. The result ends as a flushed DEFLATE stream does, without the last four
   * octets 00 00 FF FF, which both sides know (RFC 7692 7.2.1).
   */
  public byte[] compress(byte[] message) {
    BitWriter out = new BitWriter();
    if (message.length > 0) {
      fixedBlock(message, out);
    }
    // The header of an empty stored block; its four octets of length are those left out.
    out.number(0, BLOCK_HEADER_BITS);
    return out.toBytes();
  }

  private void fixedBlock(byte[] message, BitWriter out) {
    byte[] text = Arrays.copyOf(window, window.length + message.length);
    System.arraycopy(message, 0, text, window.length, message.length);
    Matches matches = new Matches(text, windowOctets);
    for (int i = 0; i < window.length; i++) {
      matches.enter(i);
    }
    out.number(FIXED_BLOCK << 1, BLOCK_HEADER_BITS);
    for (int i = window.length; i < text.length; ) {
      int length = matches.findAt(i);
      if (length >= MIN_MATCH) {
        pair(length, matches.distance(), out);
      } else {
        length = 1;
        literal(text[i] & 0xFF, out);
      }
      for (int end = i + length; i < end; i++) {
        matches.enter(i);
      }
    }
    literal(END_OF_BLOCK, out);
    if (takesContextOver) {
      window = Arrays.copyOfRange(text, Math.max(0, text.length - windowOctets), text.length);
    }
  }

  /** A symbol of the literal and length alphabet in the fixed code (RFC 1951 3.2.6). */
  private static void literal(int symbol, BitWriter out) {
    if (symbol < 144) {
      out.code(0x30 + symbol, 8);
    } else if (symbol < 256) {
      out.code(0x190 + symbol - 144, 9);
    } else if (symbol < 280) {
      out.code(symbol - 256, 7);
    } else {
      out.code(0xC0 + symbol - 280, 8);
    }
  }

  private static void pair(int length, int distance, BitWriter out) {
    int lengthIndex = indexIn(LENGTH_BASE, length);
    literal(END_OF_BLOCK + 1 + lengthIndex, out);
    out.number(length - LENGTH_BASE[lengthIndex], LENGTH_EXTRA[lengthIndex]);
    int distanceIndex = indexIn(DISTANCE_BASE, distance);
    out.code(distanceIndex, DISTANCE_CODE_BITS);
    out.number(distance - DISTANCE_BASE[distanceIndex], DISTANCE_EXTRA[distanceIndex]);
  }

  /** The index of the greatest base that is not above the value. */
  private static int indexIn(int[] bases, int value) {
    int index = Arrays.binarySearch(bases, value);
    return index >= 0 ? index : -index - 2;
  }

  /** Finds earlier occurrences by chains of positions that begin with the same three octets. */
  private static final class Matches {
    private final byte[] text;
    private final int window;
    private final int[] newest = new int[1 << HASH_BITS];
    private final int[] older;
    private int distance;

    Matches(byte[] text, int window) {
      this.text = text;
      this.window = window;
      older = new int[text.length];
      Arrays.fill(newest, NONE);
    }

    void enter(int position) {
      if (position + MIN_MATCH <= text.length) {
        int hash = hash(position);
        older[position] = newest[hash];
        newest[hash] = position;
      }
    }

    /** The length of the longest match in the window that was found, or 0. */
    int findAt(int position) {
      int best = 0;
      if (position + MIN_MATCH > text.length) {
        return best;
      }
      int candidate = newest[hash(position)];
      for (int tries = CHAIN_LENGTH;
          tries > 0 && candidate != NONE && position - candidate <= window;
          tries--) {
        int length = commonLength(candidate, position);
        if (length > best) {
          best = length;
          distance = position - candidate;
        }
        candidate = older[candidate];
      }
      return best;
    }

    /** How far back the match found last lies, in octets. */
    int distance() {
      return distance;
    }

    private int commonLength(int earlier, int later) {
      int limit = Math.min(MAX_MATCH, text.length - later);
      int length = 0;
      while (length < limit && text[earlier + length] == text[later + length]) {
        length++;
      }
      return length;
    }

    private int hash(int position) {
      int three =
          (text[position] & 0xFF)
              | (text[position + 1] & 0xFF) << 8
              | (text[position + 2] & 0xFF) << 16;
      return (three * 0x9E3779B1) >>> (Integer.SIZE - HASH_BITS);
    }
  }
}

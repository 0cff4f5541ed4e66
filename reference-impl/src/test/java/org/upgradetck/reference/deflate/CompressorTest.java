package org.upgradetck.reference.deflate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.zip.DataFormatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * RFC 7692 7.2: what is compressed can be read, within the agreed window and with or without it.
 */
class CompressorTest {

  private static final int LIMIT = 1 << 24;

  private static final List<byte[]> MESSAGES =
      List.of(
          "Hello".getBytes(StandardCharsets.UTF_8),
          "Hello".getBytes(StandardCharsets.UTF_8),
          new byte[0],
          new byte[1_000],
          "abc".repeat(30_000).getBytes(StandardCharsets.UTF_8),
          random(100_000, 256),
          random(100_000, 3),
          random(1, 256));

  @ParameterizedTest
  @ValueSource(ints = {8, 9, 10, 12, 15})
  void takesTheContextOverWithinTheWindow(int bits) throws Exception {
    Agreement agreement = agreement(false, bits);
    Compressor compressor = new Compressor(agreement);
    try (Decompressor decompressor = new Decompressor(agreement, LIMIT)) {
      for (byte[] message : MESSAGES) {
        byte[] compressed = compressor.compress(message);
        assertThat(decompressor.decompress(compressed)).isEqualTo(message);
        assertThat(greatestDistance(compressed)).isLessThanOrEqualTo(1 << bits);
      }
    }
  }

  @Test
  void usesTheWholeWindow() {
    byte[] message = random(1_000, 256);
    System.arraycopy(message, 0, message, 256, 16);
    Compressor compressor = new Compressor(agreement(false, 8));
    assertThat(greatestDistance(compressor.compress(message))).isEqualTo(256);
  }

  @Test
  void startsAnewWhereTheContextIsNotTakenOver() throws Exception {
    Agreement agreement = agreement(true, 15);
    Compressor compressor = new Compressor(agreement);
    for (byte[] message : MESSAGES) {
      try (Decompressor fresh = new Decompressor(agreement, LIMIT)) {
        assertThat(fresh.decompress(compressor.compress(message))).isEqualTo(message);
      }
    }
  }

  @Test
  void compresses() {
    Compressor compressor = new Compressor(agreement(false, 15));
    assertThat(compressor.compress(new byte[10_000])).hasSizeLessThan(200);
    assertThat(compressor.compress("Hello".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new byte[] {(byte) 0xF2, 0x48, (byte) 0xCD, (byte) 0xC9, (byte) 0xC9, 7, 0});
    assertThat(compressor.compress(new byte[0])).isEqualTo(new byte[] {0});
  }

  @Test
  void forgetsTheClientsContextWhereThatIsAgreed() throws Exception {
    byte[] hello = "Hello, Hello".getBytes(StandardCharsets.UTF_8);
    Compressor compressor = new Compressor(agreement(false, 15));
    byte[] first = compressor.compress(hello);
    byte[] second = compressor.compress(hello);
    Agreement forgetful = new Agreement(false, true, OptionalInt.empty(), OptionalInt.empty());
    try (Decompressor decompressor = new Decompressor(forgetful, LIMIT)) {
      assertThat(decompressor.decompress(first)).isEqualTo(hello);
      assertThatThrownBy(() -> decompressor.decompress(second))
          .isInstanceOf(DataFormatException.class);
    }
  }

  @Test
  void refusesWhatIsBrokenEndlessOrTooLong() throws Exception {
    Agreement plain = agreement(false, 15);
    byte[] zeros = new Compressor(plain).compress(new byte[100_000]);
    try (Decompressor decompressor = new Decompressor(plain, 1_000)) {
      assertThatThrownBy(() -> decompressor.decompress(zeros))
          .isInstanceOf(Decompressor.MessageTooLong.class);
      assertThatThrownBy(() -> decompressor.decompress(new byte[] {6}))
          .isInstanceOf(DataFormatException.class);
      // A stored block that wants more octets than there are.
      assertThatThrownBy(() -> decompressor.decompress(new byte[] {0, 100, 0, (byte) 155, -1}))
          .isInstanceOf(DataFormatException.class);
      byte[] manyEnds = new byte[100_000];
      for (int i = 0; i < manyEnds.length; i += 2) {
        manyEnds[i] = 3;
      }
      assertThatThrownBy(() -> decompressor.decompress(manyEnds))
          .isInstanceOf(DataFormatException.class);
    }
  }

  private static Agreement agreement(boolean serverNoContextTakeover, int bits) {
    return new Agreement(serverNoContextTakeover, false, OptionalInt.of(bits), OptionalInt.empty());
  }

  private static byte[] random(int length, int alphabet) {
    Random random = new Random(length + alphabet);
    byte[] text = new byte[length];
    for (int i = 0; i < length; i++) {
      text[i] = (byte) random.nextInt(alphabet);
    }
    return text;
  }

  /** Reads a message of fixed blocks only, symbol by symbol, and gives its greatest distance. */
  private static int greatestDistance(byte[] compressed) {
    int[] lengthExtra = {
      0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0
    };
    Bits bits = new Bits(compressed);
    int greatest = 0;
    bits.number(1);
    if (bits.number(2) == 0) {
      return greatest;
    }
    while (true) {
      int symbol = bits.symbol();
      if (symbol == 256) {
        return greatest;
      }
      if (symbol > 256) {
        bits.number(lengthExtra[symbol - 257]);
        int code = bits.code(5);
        int extra = Math.max(0, code / 2 - 1);
        int base = code < 4 ? code + 1 : 1 + ((2 + code % 2) << extra);
        greatest = Math.max(greatest, base + bits.number(extra));
      }
    }
  }

  private static final class Bits {
    private final byte[] octets;
    private int next;

    Bits(byte[] octets) {
      this.octets = octets;
    }

    int number(int count) {
      int value = 0;
      for (int i = 0; i < count; i++, next++) {
        value |= (octets[next / 8] >> (next % 8) & 1) << i;
      }
      return value;
    }

    int code(int count) {
      int value = 0;
      for (int i = 0; i < count; i++) {
        value = value << 1 | number(1);
      }
      return value;
    }

    /** The fixed code of literals and lengths (RFC 1951 3.2.6). */
    int symbol() {
      int code = code(7);
      if (code < 24) {
        return 256 + code;
      }
      code = code << 1 | number(1);
      if (code < 192) {
        return code - 48;
      }
      return code < 200 ? 280 + code - 192 : 144 + (code << 1 | number(1)) - 400;
    }
  }
}

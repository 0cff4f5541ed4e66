package org.upgradetck.reference.deflate;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Decompresses messages (RFC 7692 7.2.2). Holds native memory until it is closed. */
public final class Decompressor implements AutoCloseable {

  // The four octets that the sender leaves out (7.2.1), and behind them an empty last block of our
  // own: a stream that does not come to its end there is broken.
  private static final byte[] TAIL = {
    0x00, 0x00, (byte) 0xFF, (byte) 0xFF, 0x01, 0x00, 0x00, (byte) 0xFF, (byte) 0xFF
  };
  // Each stream that ends inside a message costs a copy of the window.
  private static final int MAX_STREAMS = 64;
  private static final int STEP_OCTETS = 8 * 1024;

  private final Inflater inflater = new Inflater(true);
  private final boolean takesContextOver;
  private final int windowOctets;
  private final int limit;
  private byte[] window = {};

  /**
   * Decompresses as agreed for the client's direction.
   *
   * @param limit the longest message, in octets
   */
  public Decompressor(Agreement agreement, int limit) {
    this.takesContextOver = !agreement.clientNoContextTakeover();
    this.windowOctets = 1 << agreement.clientMaxWindowBits().orElse(Agreement.MAX_WINDOW_BITS);
    this.limit = limit;
  }

  /**
   * Decompresses one message.
   *
   * @throws DataFormatException when it is no DEFLATE stream
   * @throws MessageTooLong when it holds more than the limit
   */
  public byte[] decompress(byte[] payload) throws DataFormatException, MessageTooLong {
    byte[] input = Arrays.copyOf(payload, payload.length + TAIL.length);
    System.arraycopy(TAIL, 0, input, payload.length, TAIL.length);
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    int rest = input.length;
    for (int streams = 0; rest > 0; streams++) {
      if (streams == MAX_STREAMS) {
        throw new DataFormatException("The message holds too many streams.");
      }
      // A block may be marked the last of its stream and the message go on behind it (7.2.3.4).
      startStream(message);
      inflater.setInput(input, input.length - rest, rest);
      inflateStream(message);
      rest = inflater.getRemaining();
    }
    if (takesContextOver) {
      window = lastOctets(message);
    }
    return message.toByteArray();
  }

  private void inflateStream(ByteArrayOutputStream message)
      throws DataFormatException, MessageTooLong {
    byte[] step = new byte[STEP_OCTETS];
    while (!inflater.finished()) {
      int count = inflater.inflate(step);
      if (count == 0 && !inflater.finished()) {
        throw new DataFormatException("The stream has no end.");
      }
      message.write(step, 0, count);
      if (message.size() > limit) {
        throw new MessageTooLong();
      }
    }
  }

  private void startStream(ByteArrayOutputStream message) {
    inflater.reset();
    byte[] known = lastOctets(message);
    if (known.length > 0) {
      inflater.setDictionary(known);
    }
  }

  /** The window behind the message so far: its end, and before it the end of earlier messages. */
  private byte[] lastOctets(ByteArrayOutputStream message) {
    byte[] all = Arrays.copyOf(window, window.length + message.size());
    System.arraycopy(message.toByteArray(), 0, all, window.length, message.size());
    return Arrays.copyOfRange(all, Math.max(0, all.length - windowOctets), all.length);
  }

  /** Frees the native memory. */
  @Override
  public void close() {
    inflater.end();
  }

  /** A message holds more octets than the server takes (RFC 6455 10.4). */
  public static final class MessageTooLong extends Exception {
    private static final long serialVersionUID = 1L;

    MessageTooLong() {
      super(null, null, false, false);
    }
  }
}

package org.upgradetck.reference.framing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.DataFormatException;
import org.jspecify.annotations.Nullable;
import org.upgradetck.reference.deflate.Decompressor;

/** Puts messages together from their fragments (RFC 6455 5.4). */
final class MessageReader {

  private final Optional<Decompressor> decompressor;
  private final int limit;
  private final FramingDecisions decisions;
  private final ByteArrayOutputStream fragments = new ByteArrayOutputStream();
  private @Nullable Frame first;

  /** Reads messages of at most so many octets, compressed or not. */
  MessageReader(Optional<Decompressor> decompressor, int limit, FramingDecisions decisions) {
    this.decompressor = decompressor;
    this.limit = limit;
    this.decisions = decisions;
  }

  /** Takes a data frame; gives the message that it ends, if it ends one. */
  Optional<Message> add(Frame frame) throws FailedConnection {
    Frame start = first;
    boolean continues = frame.opcode() == Opcode.CONTINUATION;
    if (continues != (start != null)) {
      throw new FailedConnection(CloseCode.PROTOCOL_ERROR);
    }
    if (!frame.isLast() && !decisions.takesFragments()) {
      throw new FailedConnection(CloseCode.PROTOCOL_ERROR);
    }
    if (start == null) {
      start = frame;
    }
    if (fragments.size() + (long) frame.payload().length > limit) {
      throw new FailedConnection(CloseCode.TOO_LONG);
    }
    fragments.writeBytes(frame.payload());
    first = frame.isLast() ? null : start;
    return frame.isLast() ? Optional.of(message(start)) : Optional.empty();
  }

  private Message message(Frame start) throws FailedConnection {
    byte[] payload = fragments.toByteArray();
    fragments.reset();
    if (start.hasRsv1() && decompressor.isPresent()) {
      payload = decompress(decompressor.get(), payload);
    }
    if (start.opcode() == Opcode.TEXT && decisions.failsOn(FrameFault.TEXT_NOT_UTF_8)) {
      Utf8.check(ByteBuffer.wrap(payload));
    }
    return new Message(start.opcode(), payload);
  }

  private static byte[] decompress(Decompressor decompressor, byte[] payload)
      throws FailedConnection {
    try {
      return decompressor.decompress(payload);
    } catch (DataFormatException e) {
      throw new FailedConnection(CloseCode.INVALID_DATA);
    } catch (Decompressor.MessageTooLong e) {
      throw new FailedConnection(CloseCode.TOO_LONG);
    }
  }
}

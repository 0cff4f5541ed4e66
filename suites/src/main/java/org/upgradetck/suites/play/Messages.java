package org.upgradetck.suites.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.upgradetck.fixtures.bytes.Bytes;
import org.upgradetck.fixtures.deflate.InflateStream;
import org.upgradetck.fixtures.deflate.Inflated;
import org.upgradetck.fixtures.deflate.MalformedDeflate;
import org.upgradetck.fixtures.websocket.Frame;
import org.upgradetck.fixtures.websocket.Opcode;
import org.upgradetck.suites.extension.Compression;

/**
 * Puts the target's messages together from its frames and unpacks them as agreed (RFC 6455, section
 * 5.4; RFC 7692, section 6.2). Used by one thread.
 */
final class Messages {

  private static final int MAX_OCTETS = 4 * 1024 * 1024;
  private static final int MAX_HEARD = 64;

  /** What the sender leaves out at the end of a message (RFC 7692, section 7.2.1). */
  private static final Bytes TAIL = Bytes.of(0x00, 0x00, 0xFF, 0xFF);

  private final Optional<Compression> agreed;
  private final InflateStream stream = new InflateStream();
  private final List<Message> heard = new ArrayList<>();
  private final List<Bytes> fragments = new ArrayList<>();
  private @Nullable Frame first;
  private int octets;

  /**
   * Once a message was longer than is read here, which is no fault, later ones cannot be unpacked.
   */
  private boolean lost;

  Messages(Optional<Compression> agreed) {
    this.agreed = agreed;
  }

  /** Takes a frame; gives the message that it ends, if it ends one. */
  Optional<Message> add(Frame frame) {
    boolean data = frame.opcode() <= Opcode.BINARY;
    if (!data || lost || heard.size() == MAX_HEARD) {
      return Optional.empty();
    }
    Frame start = first;
    boolean continues = frame.opcode() == Opcode.CONTINUATION;
    if (continues != (start != null)) {
      return ended(
          faulty(
              frame, continues ? "a continuation of nothing" : "a message inside another message"));
    }
    if (start == null) {
      start = frame;
    }
    octets += frame.payload().length();
    if (octets > MAX_OCTETS) {
      lost = true;
      return Optional.empty();
    }
    fragments.add(frame.payload());
    first = start;
    return frame.fin() ? ended(whole(start, Bytes.concat(fragments))) : Optional.empty();
  }

  List<Message> heard() {
    return heard;
  }

  private Optional<Message> ended(Message message) {
    heard.add(message);
    fragments.clear();
    octets = 0;
    first = null;
    return Optional.of(message);
  }

  private Message whole(Frame start, Bytes payload) {
    if (!start.rsv1()) {
      return new Message(start.opcode(), false, payload, 0, Optional.empty());
    }
    if (agreed.isEmpty()) {
      return faulty(start, "it has RSV1 set, although no compression was agreed");
    }
    if (agreed.get().serverNoContextTakeover()) {
      stream.forgetHistory();
    }
    try {
      Inflated inflated = stream.inflate(payload.plus(TAIL), MAX_OCTETS);
      return new Message(
          start.opcode(),
          true,
          inflated.output(),
          inflated.greatestDistance(),
          inflated.endedOnBlockBoundary()
              ? Optional.empty()
              : Optional.of("its compressed data ends inside a block"));
    } catch (MalformedDeflate e) {
      return faulty(start, "it cannot be unpacked: " + e.getMessage());
    }
  }

  private static Message faulty(Frame start, String why) {
    return new Message(start.opcode(), start.rsv1(), start.payload(), 0, Optional.of(why));
  }
}

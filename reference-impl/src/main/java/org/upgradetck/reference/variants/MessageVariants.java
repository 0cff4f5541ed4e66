package org.upgradetck.reference.variants;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.upgradetck.reference.Decisions;
import org.upgradetck.reference.deflate.Compressor;
import org.upgradetck.reference.framing.CloseCode;
import org.upgradetck.reference.framing.Frame;
import org.upgradetck.reference.framing.Message;
import org.upgradetck.reference.framing.Opcode;

/** Other answers to messages, and other ways to say the same (RFC 6455 5, RFC 7692 7.2). */
final class MessageVariants {

  private static final int FRAGMENT_OCTETS = 3;
  private static final int STORED_OCTETS = 20;
  private static final int LATE_MILLIS = 500;
  private static final byte[] END_OF_FLUSH = {0, 0, (byte) 0xFF, (byte) 0xFF};

  private MessageVariants() {}

  // What is said

  static Decisions noAnswer() {
    return answering((usual, message) -> List.of());
  }

  static Decisions emptyTextsUnanswered() {
    return answering(
        (usual, message) -> {
          if (message.kind() == Opcode.TEXT && message.payload().length == 0) {
            return List.of();
          }
          pause();
          return usual;
        });
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(LATE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static Decisions textReversed() {
    return saying(text -> new StringBuilder(text).reverse().toString());
  }

  static Decisions textInBrackets() {
    return saying(text -> "<" + text + ">");
  }

  static Decisions anotherText() {
    return saying(text -> "I heard you.");
  }

  private static Decisions saying(UnaryOperator<String> change) {
    return new Decisions() {
      @Override
      public List<Frame> answerTo(Message message, Optional<Compressor> compressor) {
        if (message.kind() != Opcode.TEXT) {
          return super.answerTo(message, compressor);
        }
        String text = change.apply(new String(message.payload(), StandardCharsets.UTF_8));
        return super.answerTo(
            new Message(Opcode.TEXT, text.getBytes(StandardCharsets.UTF_8)), compressor);
      }
    };
  }

  static Decisions textAnsweredInBinary() {
    return new Decisions() {
      @Override
      public List<Frame> answerTo(Message message, Optional<Compressor> compressor) {
        return super.answerTo(new Message(Opcode.BINARY, message.payload()), compressor);
      }
    };
  }

  static Decisions anotherMessageInFront() {
    return around(List.of(text("You said:")), List.of());
  }

  static Decisions anotherMessageBehind() {
    return around(List.of(), List.of(text("That is all.")));
  }

  static Decisions emptyMessageBehind() {
    return around(List.of(), List.of(text("")));
  }

  static Decisions pingInFront() {
    return around(List.of(Frame.of(Opcode.PING, new byte[125])), List.of());
  }

  static Decisions pongBehind() {
    return around(List.of(), List.of(Frame.of(Opcode.PONG, new byte[] {'u'})));
  }

  private static Decisions around(List<Frame> before, List<Frame> behind) {
    return answering(
        (usual, message) -> {
          List<Frame> all = new ArrayList<>(before);
          all.addAll(usual);
          all.addAll(behind);
          return all;
        });
  }

  private static Frame text(String text) {
    return Frame.of(Opcode.TEXT, text.getBytes(StandardCharsets.UTF_8));
  }

  static Decisions binaryUnacceptable() {
    return new Decisions() {
      @Override
      public List<Frame> answerTo(Message message, Optional<Compressor> compressor) {
        return message.kind() == Opcode.BINARY ? List.of() : super.answerTo(message, compressor);
      }

      @Override
      public Optional<CloseCode> closesBehind(Message message) {
        return message.kind() == Opcode.BINARY
            ? Optional.of(CloseCode.UNACCEPTABLE_KIND)
            : Optional.empty();
      }
    };
  }

  static Decisions closesBehindTheFirst() {
    return new Decisions() {
      @Override
      public Optional<CloseCode> closesBehind(Message message) {
        return Optional.of(CloseCode.GOING_AWAY);
      }
    };
  }

  // In how many frames

  static Decisions fragmented() {
    return answering(
        (usual, message) -> usual.stream().flatMap(f -> fragments(f, false).stream()).toList());
  }

  static Decisions lastFragmentEmpty() {
    return answering(
        (usual, message) ->
            usual.stream()
                .flatMap(
                    whole ->
                        List.of(
                            new Frame(false, whole.hasRsv1(), whole.opcode(), whole.payload()),
                            new Frame(true, false, Opcode.CONTINUATION, new byte[0]))
                            .stream())
                .toList());
  }

  static Decisions firstFragmentEmpty() {
    return answering(
        (usual, message) ->
            usual.stream()
                .flatMap(
                    whole ->
                        List.of(
                            new Frame(false, whole.hasRsv1(), whole.opcode(), new byte[0]),
                            new Frame(true, false, Opcode.CONTINUATION, whole.payload()))
                            .stream())
                .toList());
  }

  static Decisions controlFramesBetweenFragments() {
    return answering(
        (usual, message) -> usual.stream().flatMap(f -> fragments(f, true).stream()).toList());
  }

  /** At most some dozens of fragments, the first ones short. */
  private static List<Frame> fragments(Frame whole, boolean withPings) {
    byte[] payload = whole.payload();
    List<Frame> frames = new ArrayList<>();
    int step = Math.max(FRAGMENT_OCTETS, payload.length / 32);
    for (int done = 0; done == 0 || done < payload.length; done += step) {
      int end = Math.min(payload.length, done + step);
      frames.add(
          new Frame(
              end == payload.length,
              done == 0 && whole.hasRsv1(),
              done == 0 ? whole.opcode() : Opcode.CONTINUATION,
              Arrays.copyOfRange(payload, done, end)));
      if (withPings && end < payload.length) {
        frames.add(Frame.of(Opcode.PING, new byte[] {'p'}));
      }
    }
    return frames;
  }

  private static Decisions answering(BiFunction<List<Frame>, Message, List<Frame>> change) {
    return new Decisions() {
      @Override
      public List<Frame> answerTo(Message message, Optional<Compressor> compressor) {
        return change.apply(super.answerTo(message, compressor), message);
      }
    };
  }

  // How compressed

  static Decisions neverCompressed() {
    return new Decisions() {
      @Override
      public List<Frame> answerTo(Message message, Optional<Compressor> compressor) {
        return List.of(Frame.of(message.kind(), message.payload()));
      }
    };
  }

  static Decisions binaryCompressedToo() {
    return compressing((compressor, message) -> compressor.compress(message));
  }

  static Decisions storedBlocks() {
    return compressing((compressor, message) -> stored(message, false));
  }

  static Decisions finalBlocks() {
    return compressing((compressor, message) -> stored(message, true));
  }

  static Decisions severalBlocks() {
    return compressing(
        (compressor, message) -> {
          ByteArrayOutputStream all = new ByteArrayOutputStream();
          int half = message.length / 2;
          all.writeBytes(compressor.compress(Arrays.copyOf(message, half)));
          all.writeBytes(END_OF_FLUSH);
          all.writeBytes(compressor.compress(Arrays.copyOfRange(message, half, message.length)));
          return all.toByteArray();
        });
  }

  /** Blocks without compression, which refer to nothing before them (RFC 1951 3.2.4). */
  private static byte[] stored(byte[] message, boolean lastIsFinal) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    int step = Math.max(STORED_OCTETS, message.length / 32);
    for (int done = 0; done < message.length; done += step) {
      int length = Math.min(step, message.length - done);
      all.write(lastIsFinal && done + length == message.length ? 1 : 0);
      all.write(length);
      all.write(length >> Byte.SIZE);
      all.write(~length);
      all.write(~length >> Byte.SIZE);
      all.write(message, done, length);
    }
    // The header of the empty block whose four octets are left out; behind a block that is marked
    // the last it is that of a new stream (RFC 7692 7.2.3.4).
    all.write(0);
    return all.toByteArray();
  }

  private static Decisions compressing(BiFunction<Compressor, byte[], byte[]> change) {
    return new Decisions() {
      @Override
      public List<Frame> answerTo(Message message, Optional<Compressor> compressor) {
        return compressor.isPresent()
            ? List.of(
                Frame.compressed(message.kind(), change.apply(compressor.get(), message.payload())))
            : super.answerTo(message, compressor);
      }
    };
  }
}

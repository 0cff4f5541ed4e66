package org.upgradetck.cli.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.upgradetck.fixtures.bytes.Bytes;
import org.upgradetck.fixtures.websocket.Frame;
import org.upgradetck.fixtures.websocket.FrameReading;
import org.upgradetck.fixtures.websocket.Opcode;
import org.upgradetck.reports.text.VisibleText;

/** A frame with all its parts on one line. */
public final class FrameWords {

  private static final int SHOWN = 120;
  private static final int CODE_OCTETS = 2;

  private FrameWords() {}

  /** What was read, be it a frame or not. */
  public static String of(FrameReading reading) {
    if (reading instanceof FrameReading.GotFrame got) {
      return of(got.frame())
          + (got.oddities().isEmpty() ? "" : "; " + String.join(" ", got.oddities()));
    }
    if (reading instanceof FrameReading.TooLong tooLong) {
      return "a frame that is too long: " + tooLong.why();
    }
    return reading instanceof FrameReading.NotAFrame not ? "no frame: " + not.why() : "no frame";
  }

  private static String of(Frame frame) {
    return "frame: "
        + Opcode.name(frame.opcode())
        + " (opcode 0x"
        + Integer.toHexString(frame.opcode())
        + "), FIN "
        + bit(frame.fin())
        + ", RSV "
        + bit(frame.rsv1())
        + bit(frame.rsv2())
        + bit(frame.rsv3())
        + ", "
        + frame
            .maskingKey()
            .map(key -> "masked with " + HexFormat.of().formatHex(key.toArray()))
            .orElse("not masked")
        + ", length "
        + frame.payload().length()
        + (frame.payload().isEmpty() ? "" : ": " + payload(frame));
  }

  private static String payload(Frame frame) {
    if (frame.closeCode().isPresent()) {
      Bytes reason = frame.payload().from(CODE_OCTETS);
      return "code "
          + frame.closeCode().get()
          + (reason.isEmpty() ? "" : ", reason " + text(reason));
    }
    return text(frame.payload());
  }

  /** As text when it is UTF-8, otherwise octet by octet. */
  private static String text(Bytes octets) {
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets.toArray())).toString();
      return "\"" + VisibleText.of(text, SHOWN) + "\"";
    } catch (CharacterCodingException e) {
      return octets.visible(SHOWN);
    }
  }

  private static char bit(boolean set) {
    return set ? '1' : '0';
  }
}

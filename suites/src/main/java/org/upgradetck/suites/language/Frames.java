package org.upgradetck.suites.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.upgradetck.fixtures.bytes.Bytes;
import org.upgradetck.fixtures.websocket.Frame;
import org.upgradetck.fixtures.websocket.Opcode;
import org.upgradetck.suites.script.Dialogue;
import org.upgradetck.suites.script.Dialogue.Awaited;
import org.upgradetck.suites.script.Dialogue.Turn;

/**
 * The words for what is said behind the 101. Frames are masked unless a word says otherwise, and
 * those of one word travel in one segment.
 */
public final class Frames {

  private static final Bytes MASKING_KEY = Bytes.of(0x37, 0xfa, 0x21, 0x3d);

  private Frames() {}

  // ---- turns that want no answer of their own

  /** These frames; nothing is waited for, the fence follows at once. */
  public static Variation send(String key, String words, Frame... frames) {
    return sendOctets(key, words, masked(frames));
  }

  /** This frame without a mask. */
  public static Variation sendUnmasked(String key, Frame frame) {
    return sendOctets(key, "behind the 101, without a mask: " + key, frame.toBytes());
  }

  /** These octets, whatever they are. */
  public static Variation sendOctets(String key, String words, Bytes octets) {
    return saying(key, words, agreed -> List.of(new Turn(octets, Optional.empty())), false);
  }

  // ---- turns that are answered

  /** Whole messages of text; each is waited for, before the next is sent. */
  public static Variation sendTexts(String key, String... texts) {
    List<Turn> turns = Arrays.stream(texts).map(text -> textTurn(text, Frame.text(text))).toList();
    return saying(key, "behind the 101, text: " + key, agreed -> turns, false);
  }

  /** Frames that make up one message of this text. */
  public static Variation sendText(String key, String words, String text, Frame... frames) {
    Turn turn = textTurn(text, frames);
    return saying(key, words, agreed -> List.of(turn), false);
  }

  /** Turns that depend on what was agreed. */
  public static Variation converse(String key, String words, Dialogue.Lines lines) {
    return saying(key, words, lines, false);
  }

  /** A Ping; its Pong is waited for. */
  public static Variation sendPing(String key, Bytes payload) {
    return sendPing(key, payload, Frame.ping(payload));
  }

  /** Frames that are answered with a Pong of this payload. */
  public static Variation sendPing(String key, Bytes payload, Frame... frames) {
    Turn turn = new Turn(masked(frames), Optional.of(new Awaited.Pong(payload)));
    return saying(key, "behind the 101, a Ping: " + key, agreed -> List.of(turn), false);
  }

  /** A Close in place of the fence. */
  public static Variation sendClose(String key, Frame close) {
    Turn turn = new Turn(masked(close), Optional.empty());
    return saying(key, "behind the 101, a Close: " + key, agreed -> List.of(turn), true);
  }

  // ---- parts

  /** A turn of frames that make up this text, which has to come back. */
  public static Turn textTurn(String text, Frame... frames) {
    return new Turn(masked(frames), Optional.of(new Awaited.Text(Bytes.utf8(text))));
  }

  /** A whole compressed message of text (RFC 7692, section 6.1). */
  public static Frame compressed(Bytes deflated) {
    return new Frame(true, true, false, false, Opcode.TEXT, Optional.empty(), deflated);
  }

  /** An empty frame with these bits and opcode. */
  public static Frame frame(int firstOctet, Bytes payload) {
    return new Frame(
        (firstOctet & 0x80) != 0,
        (firstOctet & 0x40) != 0,
        (firstOctet & 0x20) != 0,
        (firstOctet & 0x10) != 0,
        firstOctet & 0x0F,
        Optional.empty(),
        payload);
  }

  /** The octets of these frames, masked. */
  public static Bytes masked(Frame... frames) {
    List<Bytes> octets = new ArrayList<>();
    for (Frame frame : frames) {
      octets.add(frame.masked(MASKING_KEY).toBytes());
    }
    return Bytes.concat(octets);
  }

  private static Variation saying(String key, String words, Dialogue.Lines lines, boolean closes) {
    return Variation.of(
        key, words, script -> script.withLast(step -> step.saying(new Dialogue(lines, closes))));
  }
}

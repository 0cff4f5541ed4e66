package org.upgradetck.cli.explain;

import java.util.List;
import org.upgradetck.cli.wire.FrameStream;
import org.upgradetck.cli.wire.FrameWords;
import org.upgradetck.fixtures.bytes.Bytes;
import org.upgradetck.suites.script.Dialogue;

/**
 * What is said in one segment once a request was answered 101.
 *
 * @param octets as they go over the wire
 * @param frames the same, frame by frame, in words
 * @param awaited what is waited for before anything else is said; empty when nothing is
 */
record SentTurn(Bytes octets, List<String> frames, String awaited) {

  SentTurn {
    frames = List.copyOf(frames);
  }

  static SentTurn of(Dialogue.Turn turn) {
    return new SentTurn(
        turn.octets(),
        new FrameStream().read(turn.octets()).stream().map(FrameWords::of).toList(),
        turn.awaited().map(SentTurn::inWords).orElse(""));
  }

  private static String inWords(Dialogue.Awaited awaited) {
    return awaited instanceof Dialogue.Awaited.Pong
        ? "its Pong is waited for"
        : "the text is waited for, as it comes back";
  }
}

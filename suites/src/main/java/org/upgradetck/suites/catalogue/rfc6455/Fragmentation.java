package org.upgradetck.suites.catalogue.rfc6455;

import static org.upgradetck.suites.expect.Answers.switched;
import static org.upgradetck.suites.expect.Spoken.answersEachPing;
import static org.upgradetck.suites.expect.Spoken.sendsTheTextBack;
import static org.upgradetck.suites.language.Feature.ECHO;
import static org.upgradetck.suites.language.Frames.frame;
import static org.upgradetck.suites.language.Frames.sendPing;
import static org.upgradetck.suites.language.Frames.sendText;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.openingHandshake;

import org.upgradetck.fixtures.bytes.Bytes;
import org.upgradetck.fixtures.websocket.Frame;
import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;
import org.upgradetck.suites.language.Variation;

/** RFC 6455, section 5.4: messages in fragments. */
public final class Fragmentation extends Chapter {

  public Fragmentation() {
    super(Spec.RFC6455, "5.4", "Fragmentation");
  }

  private static final Bytes BETWEEN = Bytes.latin1("in between");

  private static Variation fragments(String key, String text, Frame... frames) {
    return sendText(key, "text in fragments: " + key, text, frames);
  }

  final Case fragmentsMakeUpAMessage =
      must("A message is the same in one frame and in any number of fragments, empty ones too.")
          .covers("RFC6455-5.4-1", "RFC6455-6.2-1", "RFC6455-5.6-1", "RFC6455-5.1-6")
          .given(openingHandshake())
          .when(
              fragments(
                  "two",
                  "Hello",
                  frame(0x01, Bytes.latin1("He")),
                  frame(0x80, Bytes.latin1("llo"))),
              fragments(
                  "five",
                  "Hello",
                  frame(0x01, Bytes.latin1("H")),
                  frame(0x00, Bytes.latin1("e")),
                  frame(0x00, Bytes.latin1("l")),
                  frame(0x00, Bytes.latin1("l")),
                  frame(0x80, Bytes.latin1("o"))),
              fragments(
                  "empty-first",
                  "Hello",
                  frame(0x01, Bytes.EMPTY),
                  frame(0x80, Bytes.latin1("Hello"))),
              fragments(
                  "empty-last",
                  "Hello",
                  frame(0x01, Bytes.latin1("Hello")),
                  frame(0x80, Bytes.EMPTY)),
              fragments("all-empty", "", frame(0x01, Bytes.EMPTY), frame(0x80, Bytes.EMPTY)),
              fragments(
                  "within-a-character",
                  "\u20ac",
                  frame(0x01, Bytes.utf8("\u20ac").slice(0, 1)),
                  frame(0x80, Bytes.utf8("\u20ac").from(1))))
          .then(switched().orWarn(), sendsTheTextBack())
          .needs(ECHO)
          .tagged("frames")
          .provedBy(Mutant.FRAGMENTS_REFUSED)
          .usually(
              "Each frame is taken for a message, or checked as if it were one.",
              "Collect the fragments and check the message when its last one came.");

  final Case controlFramesBetweenFragmentsAreServed =
      must("A Ping between the fragments of a message is answered as it is anywhere else.")
          .covers("RFC6455-5.4-1", "RFC6455-5.5.2-1")
          .given(openingHandshake())
          .when(
              sendPing(
                  "in-the-middle",
                  BETWEEN,
                  frame(0x01, Bytes.latin1("He")),
                  Frame.ping(BETWEEN),
                  frame(0x80, Bytes.latin1("llo"))),
              sendPing(
                  "message-not-ended",
                  BETWEEN,
                  frame(0x01, Bytes.latin1("He")),
                  Frame.ping(BETWEEN)),
              sendPing(
                  "with-a-pong",
                  BETWEEN,
                  frame(0x01, Bytes.latin1("He")),
                  Frame.pong(Bytes.EMPTY),
                  Frame.ping(BETWEEN),
                  frame(0x80, Bytes.latin1("llo"))))
          .then(switched().orWarn(), answersEachPing())
          .needs(ECHO)
          .tagged("frames")
          .provedBy(Mutant.FRAGMENTS_REFUSED)
          .usually(
              "Control frames wait, or fail, while a message is not complete.",
              "Serve control frames as they come, without touching the message.");
}

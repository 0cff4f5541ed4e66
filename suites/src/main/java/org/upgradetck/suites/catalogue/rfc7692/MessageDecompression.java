package org.upgradetck.suites.catalogue.rfc7692;

import static org.upgradetck.suites.expect.Answers.switched;
import static org.upgradetck.suites.expect.Spoken.sendsTheTextBack;
import static org.upgradetck.suites.expect.Spoken.textComesBackAsAgreed;
import static org.upgradetck.suites.expect.WhereAgreed.whereDeflateIsAgreed;
import static org.upgradetck.suites.language.Feature.ECHO;
import static org.upgradetck.suites.language.Feature.PERMESSAGE_DEFLATE;
import static org.upgradetck.suites.language.Frames.compressed;
import static org.upgradetck.suites.language.Frames.converse;
import static org.upgradetck.suites.language.Frames.frame;
import static org.upgradetck.suites.language.Frames.textTurn;
import static org.upgradetck.suites.language.Words.header;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.upgradetck.fixtures.bytes.Bytes;
import org.upgradetck.fixtures.deflate.DeflateWriter;
import org.upgradetck.fixtures.websocket.Frame;
import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.extension.Compression;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Given;
import org.upgradetck.suites.language.Spec;
import org.upgradetck.suites.language.Texts;
import org.upgradetck.suites.language.Variation;
import org.upgradetck.suites.script.Dialogue.Turn;

/** RFC 7692, section 7.2.2: how the server unpacks. */
public final class MessageDecompression extends Chapter {

  public MessageDecompression() {
    super(Spec.RFC7692, "7.2.2", "Decompression");
  }

  /** Hello in one block with fixed codes. */
  private static final Bytes HELLO = Bytes.of(0xf2, 0x48, 0xcd, 0xc9, 0xc9, 0x07, 0x00);

  /** Hello once more, as a reference to the message before. */
  private static final Bytes HELLO_AGAIN = Bytes.of(0xf2, 0x00, 0x11, 0x00, 0x00);

  private static final int PIECE = 6554;

  private static Given offering(String offer) {
    return openingHandshake().with(header("Sec-WebSocket-Extensions").is(row("offer", offer)));
  }

  private static Variation hello(String key, Frame... frames) {
    return message(key, "Hello, compressed: " + key, "Hello", frames);
  }

  /** A message of this text, which is a fault unless compression was agreed. */
  private static Variation message(String key, String words, String text, Frame... frames) {
    return converse(
        key, words, agreed -> agreed.isPresent() ? List.of(textTurn(text, frames)) : List.of());
  }

  final Case everyFormOfCompressedMessageIsUnpacked =
      must("A server unpacks each form of a compressed message: blocks of every kind, one or more of"
              + " them, marked as last or not, in one frame or several; and takes a message that is"
              + " not compressed as it is.")
          .covers(
              "RFC7692-5-13",
              "RFC7692-6.1-2",
              "RFC6455-5.4-1",
              "RFC7692-4-1",
              "RFC7692-6.2-1",
              "RFC7692-7.2.1-4")
          .given(offering("permessage-deflate"))
          .when(
              hello("fixed-codes", compressed(HELLO)),
              hello(
                  "stored",
                  compressed(new DeflateWriter().stored(Bytes.latin1("Hello")).message())),
              hello(
                  "marked-as-last",
                  compressed(Bytes.of(0xf3, 0x48, 0xcd, 0xc9, 0xc9, 0x07, 0x00, 0x00))),
              hello(
                  "two-blocks",
                  compressed(
                      Bytes.of(
                          0xf2, 0x48, 0x05, 0x00, 0x00, 0x00, 0xff, 0xff, 0xca, 0xc9, 0xc9, 0x07,
                          0x00))),
              hello(
                  "stored-and-fixed",
                  compressed(
                      new DeflateWriter()
                          .stored(Bytes.latin1("He"))
                          .literals(Bytes.latin1("llo"))
                          .message())),
              hello("not-compressed", Frame.text("Hello")),
              hello("two-fragments", frame(0x41, HELLO.slice(0, 3)), frame(0x80, HELLO.from(3))),
              hello(
                  "seven-fragments",
                  frame(0x41, HELLO.slice(0, 1)),
                  frame(0x00, HELLO.slice(1, 2)),
                  frame(0x00, HELLO.slice(2, 3)),
                  frame(0x00, HELLO.slice(3, 4)),
                  frame(0x00, HELLO.slice(4, 5)),
                  frame(0x00, HELLO.slice(5, 6)),
                  frame(0x80, HELLO.from(6))),
              hello(
                  "empty-fragments",
                  frame(0x41, Bytes.EMPTY),
                  frame(0x00, HELLO),
                  frame(0x80, Bytes.EMPTY)),
              hello(
                  "ping-between",
                  frame(0x41, HELLO.slice(0, 3)),
                  Frame.ping(Bytes.latin1("between")),
                  frame(0x80, HELLO.from(3))),
              message("empty", "an empty message, compressed", "", compressed(Bytes.of(0x00))),
              message(
                  "long-reference",
                  "text with a reference, compressed",
                  Texts.irregular(1000) + Texts.irregular(1000).substring(0, 258),
                  compressed(
                      new DeflateWriter()
                          .stored(Bytes.latin1(Texts.irregular(1000)))
                          .copy(1000)
                          .message())))
          .then(switched().orWarn(), whereDeflateIsAgreed(textComesBackAsAgreed()))
          .needs(PERMESSAGE_DEFLATE, ECHO)
          .tagged("permessage-deflate", "frames")
          .provedBy(Mutant.COMPRESSED_NOT_UNPACKED)
          .usually(
              "The unpacker expects what the server's own compressor makes.",
              "Join the fragments, append 00 00 FF FF, and go on behind a block marked as last.");

  final Case windowOfTheClientIsKeptBetweenMessages =
      must("Unless client_no_context_takeover is agreed, a message of the client may refer to those"
              + " before it.")
          .covers("RFC7692-7.2.2-1", "RFC7692-5-13", "RFC7692-7.1.1.2-2")
          .given(offering("permessage-deflate"))
          .when(
              again("twice"),
              again("uncompressed-between", Frame.text("not compressed")),
              again("empty-between", compressed(Bytes.of(0x00))),
              header("Sec-WebSocket-Extensions")
                  .is(row("hint", "permessage-deflate; client_no_context_takeover"))
                  .and(again("twice")),
              header("Sec-WebSocket-Extensions")
                  .is(row("server-side-bound", "permessage-deflate; server_no_context_takeover"))
                  .and(again("twice")))
          .then(switched().orWarn(), whereDeflateIsAgreed(sendsTheTextBack()))
          .needs(PERMESSAGE_DEFLATE, ECHO)
          .tagged("permessage-deflate", "frames")
          .provedBy(Mutant.CLIENT_TAKEOVER_FORGOTTEN)
          .usually(
              "The unpacker is reset after each message, as a setting has it or as the client hinted.",
              "Keep the window unless the 101 said client_no_context_takeover.");

  /** Hello, perhaps something else, and Hello again, by reference where that is allowed. */
  private static Variation again(String key, Frame... between) {
    return converse(
        key,
        "Hello, compressed, and Hello again with a reference to it",
        agreed -> {
          boolean refers = agreed.map(as -> !as.clientNoContextTakeover()).orElse(false);
          List<Turn> turns = new ArrayList<>();
          turns.add(hello(agreed, HELLO));
          for (Frame frame : between) {
            turns.add(
                agreed.isPresent() && frame.rsv1()
                    ? textTurn("", frame)
                    : textTurn("not compressed", Frame.text("not compressed")));
          }
          turns.add(hello(agreed, refers ? HELLO_AGAIN : HELLO));
          return turns;
        });
  }

  private static Turn hello(Optional<Compression> agreed, Bytes deflated) {
    return textTurn("Hello", agreed.isPresent() ? compressed(deflated) : Frame.text("Hello"));
  }

  final Case fullWindowOfTheClientIsKept =
      must("Unless client_max_window_bits is agreed, a message of the client may refer to all of the"
              + " last 32768 octets.")
          .covers("RFC7692-7.2.2-2", "RFC7692-5-13")
          .given(offering("permessage-deflate"))
          .when(reachingBack(2048), reachingBack(8192), reachingBack(16384), reachingBack(32768))
          .then(switched().orWarn(), whereDeflateIsAgreed(sendsTheTextBack()))
          .needs(PERMESSAGE_DEFLATE, ECHO)
          .tagged("permessage-deflate", "frames")
          .provedBy(Mutant.CLIENT_WINDOW_CUT)
          .usually(
              "The unpacker is made with a smaller window than the 101 said.",
              "Use the full window unless the 101 said client_max_window_bits.");

  /**
   * Messages of other text, then one that repeats octets of the first, from exactly so far back.
   */
  private static Variation reachingBack(int octets) {
    return converse(
        Integer.toString(octets),
        "text, compressed, that refers " + octets + " octets back over messages",
        agreed -> {
          boolean refers = agreed.map(as -> !as.clientNoContextTakeover()).orElse(false);
          int distance = Math.min(octets, agreed.map(Compression::clientWindow).orElse(octets));
          StringBuilder all = new StringBuilder();
          List<Turn> turns = new ArrayList<>();
          while (refers && all.length() < distance) {
            String piece = Texts.irregular(Math.min(PIECE, distance - all.length()));
            all.append(piece);
            turns.add(
                textTurn(
                    piece, compressed(new DeflateWriter().stored(Bytes.latin1(piece)).message())));
          }
          if (!refers) {
            return List.of(hello(agreed, HELLO));
          }
          turns.add(
              textTurn(
                  all.substring(0, DeflateWriter.COPY_LENGTH),
                  compressed(new DeflateWriter().copy(distance).message())));
          return turns;
        });
  }
}

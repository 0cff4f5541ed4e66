package org.upgradetck.suites.catalogue.rfc7692;

import static org.upgradetck.suites.expect.Answers.switched;
import static org.upgradetck.suites.expect.Spoken.keepsToTheAgreement;
import static org.upgradetck.suites.expect.Spoken.sendsTheTextBack;
import static org.upgradetck.suites.expect.Spoken.textComesBackAsAgreed;
import static org.upgradetck.suites.expect.WhereAgreed.whereDeflateIsAgreed;
import static org.upgradetck.suites.expect.WhereAgreed.whereTheServerForgets;
import static org.upgradetck.suites.expect.WhereAgreed.whereTheServerLimitsItsWindow;
import static org.upgradetck.suites.language.Feature.COMPRESSED_ECHO;
import static org.upgradetck.suites.language.Feature.ECHO;
import static org.upgradetck.suites.language.Feature.PERMESSAGE_DEFLATE;
import static org.upgradetck.suites.language.Frames.sendTexts;
import static org.upgradetck.suites.language.Words.header;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.row;

import java.util.ArrayList;
import java.util.List;
import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Given;
import org.upgradetck.suites.language.Spec;
import org.upgradetck.suites.language.Texts;
import org.upgradetck.suites.language.Variation;
import org.upgradetck.suites.language.Watch;

/** RFC 7692, section 7.2.1: how the server compresses. */
public final class MessageCompression extends Chapter {

  public MessageCompression() {
    super(Spec.RFC7692, "7.2.1", "Compression");
  }

  private static final String FIELD = "Sec-WebSocket-Extensions";
  private static final String SAME = Texts.repetitive(2048);

  private static Given offering(String offer) {
    return openingHandshake().with(header(FIELD).is(row("offer", offer)));
  }

  final Case compressedMessagesCanBeUnpacked =
      must("What a server sends compressed can be unpacked to what it has to say.")
          .covers(
              "RFC7692-5-13",
              "RFC7692-6.1-2",
              "RFC7692-7.2.2-1",
              "RFC7692-5-6",
              "RFC7692-7.2.1-5",
              "RFC7692-7.2.1-6")
          .given(offering("permessage-deflate"))
          .when(
              sendTexts("short", "Hello"),
              sendTexts("empty", ""),
              sendTexts("long", Texts.repetitive(7000)),
              sendTexts("irregular", Texts.irregular(7000)),
              sendTexts("beyond-ascii", "\u00e9\u20ac\ud83d\ude00".repeat(300)),
              sendTexts("one-after-the-other", SAME, Texts.irregular(900), SAME, "", SAME))
          .then(switched().orWarn(), whereDeflateIsAgreed(textComesBackAsAgreed()))
          .needs(PERMESSAGE_DEFLATE, ECHO)
          .tagged("permessage-deflate", "frames")
          .provedBy(Mutant.UNREADABLE_MESSAGE_BEHIND_THE_ECHO, Mutant.COMPRESSED_TAIL_KEPT)
          .usually(
              "The last four octets of a flushed block are not taken off, or too many are.",
              "End each message with a flush and remove 00 00 FF FF.");

  final Case messagesStandByThemselvesWithoutTakeover =
      must("Where server_no_context_takeover is agreed, each message of the server can be unpacked by"
              + " itself.")
          .covers("RFC7692-7.2.1-2", "RFC7692-5-13", "RFC7692-7.1.1.1-2")
          .given(offering("permessage-deflate; server_no_context_takeover"))
          .when(
              sendTexts("twice-the-same", SAME, SAME),
              sendTexts("four-times-the-same", SAME, SAME, SAME, SAME),
              sendTexts("irregular", Texts.irregular(3000), Texts.irregular(3000)),
              sendTexts("one-between", SAME, Texts.irregular(2000), SAME),
              sendTexts("an-empty-one-between", SAME, "", SAME),
              header(FIELD)
                  .is(
                      row(
                          "small-window",
                          "permessage-deflate; server_no_context_takeover;"
                              + " server_max_window_bits=9"))
                  .and(sendTexts("twice-the-same", SAME, SAME)))
          .then(switched().orWarn(), whereTheServerForgets(sendsTheTextBack()))
          .needs(COMPRESSED_ECHO)
          .tagged("permessage-deflate", "frames")
          .provedBy(Mutant.SERVER_TAKEOVER_KEPT)
          .usually(
              "The compressor is kept and only flushed between two messages.",
              "Reset the compressor after each message.");

  final Case windowOfTheServerIsKept =
      must("No message of the server refers back further than the window that it agreed to.")
          .covers("RFC7692-7.2.1-1", "RFC7692-5-13", "RFC7692-7.1.2.1-2")
          .given(openingHandshake())
          .when(
              window(8, Texts.repeatingBeyond(1 << 8)),
              window(9, Texts.repeatingBeyond(1 << 9)),
              window(10, Texts.repeatingBeyond(1 << 10)),
              window(11, Texts.repeatingBeyond(1 << 11)),
              window(12, Texts.repeatingBeyond(1 << 12)),
              inMessages(9, 1),
              inMessages(13, 2),
              inMessages(14, 3))
          .then(switched().orWarn(), whereTheServerLimitsItsWindow(textComesBackAsAgreed()))
          .needs(COMPRESSED_ECHO)
          .tagged("permessage-deflate", "frames")
          .provedBy(Mutant.SERVER_WINDOW_IGNORED)
          .usually(
              "The window is named in the answer, but the compressor is made without it.",
              "Make the compressor with the window agreed, or decline the offer.");

  private static Variation window(int bits, String... texts) {
    return header(FIELD)
        .is(row("w" + bits, "permessage-deflate; server_max_window_bits=" + bits))
        .and(sendTexts("text", texts));
  }

  /** More than a window full of other text, in messages, between a text and its repetition. */
  private static Variation inMessages(int bits, int messages) {
    List<String> texts = new ArrayList<>();
    texts.add(Texts.irregular(512));
    for (int i = 0; i < messages; i++) {
      texts.add(Texts.irregular((1 << bits) / messages + 64 + i));
    }
    texts.add(Texts.irregular(512));
    return header(FIELD)
        .is(
            row(
                "w" + bits + "-over-messages",
                "permessage-deflate; server_max_window_bits=" + bits))
        .and(sendTexts("texts", texts.toArray(String[]::new)));
  }

  final Case everyMessageKeepsToTheAgreement =
      must("Every message that a server compresses keeps to what its 101 agreed to.")
          .covers("RFC7692-5-13", "RFC7692-7.2.1-1", "RFC7692-7.2.1-2")
          .watching(Watch.EVERY_COMPRESSED_MESSAGE)
          .then(keepsToTheAgreement())
          .tagged("permessage-deflate", "frames")
          .seenIn("FB53")
          .provedBy(Mutant.SERVER_WINDOW_IGNORED, Mutant.COMPRESSES_UNAGREED)
          .usually(
              "Compressors are shared between connections, or made from settings.",
              "Make one compressor for each connection from what its 101 says.");
}

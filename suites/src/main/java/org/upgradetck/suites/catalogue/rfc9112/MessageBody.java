package org.upgradetck.suites.catalogue.rfc9112;

import static org.upgradetck.suites.expect.Answers.answeredAsPlainHttp;
import static org.upgradetck.suites.expect.Answers.oneOf;
import static org.upgradetck.suites.expect.Answers.outcome;
import static org.upgradetck.suites.expect.Answers.speaksWebSocket;
import static org.upgradetck.suites.expect.OnTheConnection.contentIsNoFrame;
import static org.upgradetck.suites.language.Content.chunked;
import static org.upgradetck.suites.language.Content.content;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.sentWithPauses;

import org.upgradetck.fixtures.bytes.Bytes;
import org.upgradetck.fixtures.websocket.Frame;
import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;

/** RFC 9112, section 6: content belongs to HTTP, whatever it looks like. */
public final class MessageBody extends Chapter {

  private static final Bytes PAYLOAD = Bytes.latin1("inside");

  public MessageBody() {
    super(Spec.RFC9112, "6", "Message Body");
  }

  final Case contentIsNeverReadAsFrames =
      must("The content of a request is framed by HTTP, whatever the method: a server that"
              + " switches for a handshake with content does not read the content as frames.")
          .covers("RFC9112-6-1", "RFC9112-6.1-5")
          .given(openingHandshake())
          .when(
              content("text", "hello"),
              content("ping", Frame.ping(PAYLOAD)),
              content("close", Frame.close(1000, "")),
              content("octets-of-zero", "\0\0\0\0"),
              chunked("chunked-text", "hello"),
              chunked("chunked-ping", Frame.ping(PAYLOAD)),
              chunked("chunked-empty"),
              content("ping-in-a-segment-of-its-own", Frame.ping(PAYLOAD))
                  .and(sentWithPauses("cut", 1, "\r\n\r\n|")))
          .then(
              contentIsNoFrame(PAYLOAD),
              oneOf(
                      outcome("does not switch", answeredAsPlainHttp(501)),
                      outcome("consumes the content and switches", speaksWebSocket()))
                  .orWarn())
          .tagged("content", "security")
          .seenIn("FB93")
          .usually(
              "The connection is handed to the frame parser at the end of the head, with the content"
                  + " still unread.",
              "Refuse a handshake that announces content, or read the content to its end before the"
                  + " connection changes hands.")
          .provedBy(Mutant.CONTENT_TAKEN_FOR_FRAMES);
}

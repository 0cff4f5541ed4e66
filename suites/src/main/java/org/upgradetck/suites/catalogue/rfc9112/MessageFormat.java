package org.upgradetck.suites.catalogue.rfc9112;

import static org.upgradetck.suites.expect.Answers.refusedWith;
import static org.upgradetck.suites.language.RawMessage.firstLine;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.row;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;

/** RFC 9112, section 2.1: what a message is made of. */
public final class MessageFormat extends Chapter {

  public MessageFormat() {
    super(Spec.RFC9112, "2.1", "Message Format");
  }

  final Case onlyARequestLineBeginsARequest =
      must("A message that does not begin with a request line is no handshake, whatever fields follow.")
          .covers("RFC9112-2.1-1", "RFC9112-2.2-9", "RFC6455-4.2.1-3")
          .given(openingHandshake())
          .when(
              firstLine(
                  row("status-line-101", "HTTP/1.1 101 Switching Protocols"),
                  row("status-line-200", "HTTP/1.1 200 OK"),
                  row("status-line-without-reason", "HTTP/1.1 101 "),
                  row("field-line", "X-Unknown: a"),
                  row("rtsp", "OPTIONS rtsp://{authority}{path} RTSP/1.0"),
                  row("sip", "GET sip:{authority} SIP/2.0"),
                  row("icy", "GET {path} ICY/1.1")))
          .then(refusedWith(400, 403, 404, 405, 421, 426, 501, 505))
          .tagged("grammar")
          .usually(
              "The first line is skipped or split at its spaces without a look at the words.",
              "Take a first line only when it is a method, a request-target and HTTP/1.1, and answer"
                  + " 400 otherwise.")
          .provedBy(Mutant.FIRST_LINE_UNREAD, Mutant.UNREADABLE_ANSWERED_IN_TLS);
}

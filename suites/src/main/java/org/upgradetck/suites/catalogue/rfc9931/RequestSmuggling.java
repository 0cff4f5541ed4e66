package org.upgradetck.suites.catalogue.rfc9931;

import static org.upgradetck.suites.expect.Answers.answeredAsPlainHttp;
import static org.upgradetck.suites.expect.OnTheConnection.onlyErrorsBehindTheRefusal;
import static org.upgradetck.suites.language.Pipelining.immediatelyFollowedByReadableFrame;
import static org.upgradetck.suites.language.Words.header;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.row;
import static org.upgradetck.suites.language.Words.should;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;

/** RFC 9931, section 4.1: requests hidden in what a client thought was the new protocol. */
public final class RequestSmuggling extends Chapter {

  public RequestSmuggling() {
    super(Spec.RFC9931, "4.1", "Request Smuggling");
  }

  private static final String REQUEST = "GET / HTTP/1.1\r\nHost: a.example\r\n\r\n";

  final Case requestInsideAFrameIsNotServed =
      should(
              "A request that stands inside a frame behind a refused handshake is not served: the"
                  + " frame is no HTTP, so the connection ends over it.")
          .covers("RFC9931-4.1-1", "RFC9112-2.2-9")
          .given(openingHandshake())
          .when(
              header("Sec-WebSocket-Version")
                  .is(row("refused-version", "99"))
                  .in(immediatelyFollowedByReadableFrame("x", REQUEST)),
              header("Sec-WebSocket-Version")
                  .is(row("behind-a-line-end", "99"))
                  .in(immediatelyFollowedByReadableFrame("x", "\r\n" + REQUEST)),
              header("Sec-WebSocket-Version")
                  .is(row("behind-an-empty-line", "99"))
                  .in(immediatelyFollowedByReadableFrame("x", "\r\n\r\n" + REQUEST)),
              header("Sec-WebSocket-Key")
                  .isMissing()
                  .in(immediatelyFollowedByReadableFrame("x", "\r\n" + REQUEST)),
              header("Upgrade")
                  .is(row("other-upgrade", "foo/1"))
                  .in(immediatelyFollowedByReadableFrame("x", "\r\n" + REQUEST)))
          .then(answeredAsPlainHttp(), onlyErrorsBehindTheRefusal())
          .tagged("early-octets", "security")
          .seenIn("FB85")
          .usually(
              "After octets that are no request the parser looks for the next line that is one.",
              "Close the connection at the first octet that cannot begin a request.")
          .provedBy(Mutant.READS_ON_BEHIND_ERRORS);
}

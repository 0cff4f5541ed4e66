package org.upgradetck.suites.catalogue.rfc9931;

import static org.upgradetck.suites.expect.Answers.answeredAsPlainHttp;
import static org.upgradetck.suites.expect.OnTheConnection.onlyErrorsBehindTheRefusal;
import static org.upgradetck.suites.expect.OtherProtocols.unlessItTurnedToTls;
import static org.upgradetck.suites.language.Pipelining.immediatelyFollowedByOctets;
import static org.upgradetck.suites.language.Words.header;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.row;
import static org.upgradetck.suites.language.Words.should;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;

/** RFC 9931, section 6.1: a TLS handshake that comes before the server agreed to it. */
public final class Tls extends Chapter {

  private static final String REQUEST = "GET / HTTP/1.1\r\nHost: a.example\r\n\r\n";

  public Tls() {
    super(Spec.RFC9931, "6.1", "TLS");
  }

  private static final String CLIENT_HELLO = "\u0016\u0003\u0001\0\u0005\u0001\0\0\u0001\0";

  final Case tlsBehindARefusalEndsTheConnection =
      should(
              "Octets of TLS behind a request that was not switched cannot be HTTP: the connection"
                  + " ends, and no request behind them is served.")
          .covers("RFC9931-6.1-1", "RFC9931-3-2")
          .given(openingHandshake())
          .when(
              header("Upgrade")
                  .is(row("tls", "TLS/1.2"))
                  .and(immediatelyFollowedByOctets("x", CLIENT_HELLO + REQUEST)),
              header("Upgrade")
                  .is(row("tls-behind-a-line-end", "TLS/1.2"))
                  .and(immediatelyFollowedByOctets("x", CLIENT_HELLO + "\r\n" + REQUEST)),
              header("Sec-WebSocket-Version")
                  .is(row("refused-version", "99"))
                  .in(immediatelyFollowedByOctets("x", CLIENT_HELLO + "\r\n" + REQUEST)))
          .then(unlessItTurnedToTls(answeredAsPlainHttp(), onlyErrorsBehindTheRefusal()))
          .tagged("early-octets", "security")
          .usually(
              "After octets that are no request the parser looks for the next line that is one.",
              "Close the connection at the first octet that cannot begin a request.")
          .provedBy(Mutant.READS_ON_BEHIND_ERRORS);
}

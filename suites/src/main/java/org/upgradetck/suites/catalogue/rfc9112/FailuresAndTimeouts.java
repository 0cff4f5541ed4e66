package org.upgradetck.suites.catalogue.rfc9112;

import static org.upgradetck.suites.expect.Answers.stillAcceptsTheControl;
import static org.upgradetck.suites.language.Pipelining.thenTornDown;
import static org.upgradetck.suites.language.Words.header;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.row;
import static org.upgradetck.suites.language.Words.should;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;

/** RFC 9112, section 9.5: connections that end when nobody expects it. */
public final class FailuresAndTimeouts extends Chapter {

  public FailuresAndTimeouts() {
    super(Spec.RFC9112, "9.5", "Failures and Timeouts");
  }

  final Case resetEndsOneConnectionAlone =
      should(
              "A client may tear its connection down at any time: the server goes on to serve the"
                  + " others.")
          .covers("RFC9112-9.5-1")
          .given(openingHandshake())
          .when(
              thenTornDown(),
              header("Sec-WebSocket-Key").isMissing().and(thenTornDown()),
              header("Sec-WebSocket-Version").is("99").and(thenTornDown()),
              header("Upgrade").is(row("unknown-upgrade", "foo/1")).and(thenTornDown()),
              header("Upgrade").is(row("h2c", "h2c")).and(thenTornDown()))
          .then(stillAcceptsTheControl())
          .exclusive()
          .tagged("robustness")
          .seenIn("FB90")
          .usually(
              "The code of the upgrade takes the socket over and leaves nobody to hear of its errors.",
              "Handle errors of the socket from the moment at which it is taken over, also where the"
                  + " handshake is refused.")
          .provedBy(Mutant.STOPS_AT_A_RESET);
}

package org.upgradetck.suites.catalogue.rfc6455;

import static org.upgradetck.suites.expect.Answers.refused;
import static org.upgradetck.suites.expect.Negotiated.acceptOfSomethingSent;
import static org.upgradetck.suites.language.Words.disputed;
import static org.upgradetck.suites.language.Words.header;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.row;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;

/** RFC 6455, section 11.3.1: the field that holds the key. */
public final class SecWebSocketKey extends Chapter {

  public SecWebSocketKey() {
    super(Spec.RFC6455, "11.3.1", "Sec-WebSocket-Key");
  }

  final Case severalKeysAreRefused =
      disputed(
              "Several keys are no key: the handshake is refused. A server that switches all the"
                  + " same answers over something that was sent.",
              "RFC 6455, section 4.2.2: a server need not decode the key, so it need not notice;"
                  + " the ban on a second line in section 11.3.1 binds the sender.")
          .covers("RFC6455-4.2.1-15")
          .given(openingHandshake())
          .when(
              header("Sec-WebSocket-Key")
                  .is(
                      row("two-lines", "{key}", "{key}"),
                      row("equal-lines", "dGhlIHNhbXBsZSBub25jZQ==", "dGhlIHNhbXBsZSBub25jZQ=="),
                      row("second-empty", "{key}", ""),
                      row("first-empty", "", "{key}"),
                      row("second-invalid", "{key}", "x"),
                      row("first-invalid", "x", "{key}"),
                      row("three-lines", "{key}", "{key}", "{key}"),
                      row("on-one-line", "{key}, {key}")))
          .then(refused(), acceptOfSomethingSent().orFail())
          .tagged("key")
          .seenIn("FB21")
          .provedBy(
              Mutant.KEY_TWICE_ACCEPTED_JOINED,
              Mutant.KEY_TWICE_ACCEPTED_CONSTANT,
              Mutant.KEY_FIRST_LINE_WINS,
              Mutant.KEY_LAST_LINE_WINS)
          .usually(
              "The fields are kept in a map that joins the lines of a name, or keeps the"
                  + " first or the last of them.",
              "Count the lines of Sec-WebSocket-Key and refuse with 400 unless there is"
                  + " exactly one.");
}

package org.upgradetck.suites.catalogue.rfc6455;

import static org.upgradetck.suites.expect.Answers.refused;
import static org.upgradetck.suites.language.Words.header;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.row;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;

/** RFC 6455, section 4.3: the grammar of the fields that the handshake brings. */
public final class CollectedGrammar extends Chapter {

  public CollectedGrammar() {
    super(Spec.RFC6455, "4.3", "Collected ABNF for New Header Fields");
  }

  final Case versionThatIsNotThirteenAsWrittenIsRefused =
      must("The version is a number from 0 to 255 without leading zero, alone in its field; what"
              + " only resembles 13 is not 13.")
          .covers("RFC6455-4.2.1-2", "RFC6455-4.2.1-16")
          .given(openingHandshake())
          .when(
              header("Sec-WebSocket-Version")
                  .is(
                      row("empty", ""),
                      row("leading-zero", "013"),
                      row("leading-zeros", "0013"),
                      row("fraction", "13.0"),
                      row("plus", "+13"),
                      row("minus", "-13"),
                      row("inner-space", "1 3"),
                      row("letter-behind", "13a"),
                      row("hexadecimal", "0xD"),
                      row("wraps-in-a-byte", "269"),
                      row("wraps-in-an-int", "4294967309"),
                      row("parameter", "13;q=1"),
                      row("quoted", "\"13\"")))
          .then(refused())
          .tagged("version")
          .seenIn("FB28")
          .provedBy(Mutant.VERSION_READ_LENIENTLY, Mutant.VERSION_IGNORED);
}

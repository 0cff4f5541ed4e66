package org.upgradetck.suites.catalogue.rfc6455;

import static org.upgradetck.suites.expect.Answers.refused;
import static org.upgradetck.suites.expect.Grammar.versionListWellFormed;
import static org.upgradetck.suites.expect.Grammar.versionsNamedOnce;
import static org.upgradetck.suites.language.Words.header;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.row;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;
import org.upgradetck.suites.language.Watch;

/** RFC 6455, section 4.3: the grammar of the fields that the handshake brings. */
public final class CollectedGrammar extends Chapter {

  public CollectedGrammar() {
    super(Spec.RFC6455, "4.3", "Collected ABNF for New Header Fields");
  }

  final Case versionThatIsNotThirteenAsWrittenIsRefused =
      must("The version is a number from 0 to 255 without leading zero, alone in its field; what"
              + " only resembles 13 is not 13.")
          .covers("RFC6455-4.2.1-2", "RFC6455-4.2.1-16", "RFC6455-10.7-1")
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
                      row("above-255", "256"),
                      row("far-above-255", "300"),
                      row("wraps-in-a-byte", "269"),
                      row("wraps-in-an-int", "4294967309"),
                      row("wraps-in-a-signed-int", "2147483661"),
                      row("other-digits", "\u00b9\u00b3"),
                      row("parameter", "13;q=1"),
                      row("quoted", "\"13\"")))
          .then(refused())
          .tagged("version")
          .seenIn("FB28")
          .provedBy(
              Mutant.VERSION_READ_LENIENTLY,
              Mutant.VERSION_CUT_TO_ONE_OCTET,
              Mutant.VERSION_READ_AS_HEXADECIMAL,
              Mutant.VERSION_IGNORED)
          .usually(
              "The value goes through a lenient number parser, which forgives zeros, signs,"
                  + " fractions or what stands behind the digits.",
              "Compare the value, without the white space around it, with the two characters"
                  + " 13.");

  final Case versionsAreNamedAsNumbers =
      must("Where a server names the versions it speaks, it names numbers from 0 to 255 without"
              + " leading zeros.")
          .covers("RFC6455-4.3-4", "RFC6455-11.3.5-1")
          .watching(Watch.EVERY_LIST_OF_VERSIONS)
          .then(versionListWellFormed(), versionsNamedOnce().orWarn())
          .tagged("version")
          .provedBy(Mutant.VERSION_LIST_MALFORMED, Mutant.VERSION_LIST_REPEATS)
          .usually(
              "The list of versions is a constant written by hand, or its members come from"
                  + " names of drafts.",
              "Send the numbers alone, separated by commas, in one field:"
                  + " Sec-WebSocket-Version: 13.");
}

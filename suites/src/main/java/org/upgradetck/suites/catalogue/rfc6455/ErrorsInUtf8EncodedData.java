package org.upgradetck.suites.catalogue.rfc6455;

import static org.upgradetck.suites.expect.Spoken.failsTheConnection;
import static org.upgradetck.suites.expect.Spoken.textsInUtf8;
import static org.upgradetck.suites.language.Feature.ECHO;
import static org.upgradetck.suites.language.Frames.frame;
import static org.upgradetck.suites.language.Frames.send;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.openingHandshake;

import org.upgradetck.fixtures.bytes.Bytes;
import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;

/** RFC 6455, section 8.1: text that is none. */
public final class ErrorsInUtf8EncodedData extends Chapter {

  private static final int TEXT = 0x81;
  private static final int FIRST_OF_SEVERAL = 0x01;
  private static final int LAST = 0x80;

  public ErrorsInUtf8EncodedData() {
    super(Spec.RFC6455, "8.1", "Handling of Errors in UTF-8-Encoded Data");
  }

  // Whoever does not read what is sent interprets nothing and need not fail, and that an echo reads
  // cannot be seen; what it sends back as text is its own.
  final Case textThatIsNotUtf8IsNotPassedOn =
      must("Octets that are not UTF-8 are no text: the connection fails, and they come back from"
              + " nobody as text.")
          .covers("RFC6455-8.1-1", "RFC6455-5.6-1")
          .given(openingHandshake())
          .when(
              send("lone-octet", "a text with a lone \\x80", frame(TEXT, Bytes.latin1("a\u0080"))),
              send(
                  "cut-off", "a text cut off in a character", frame(TEXT, Bytes.latin1("a\u00c3"))),
              send("latin-1", "a text in Latin-1", frame(TEXT, Bytes.latin1("caf\u00e9 au lait"))),
              send(
                  "too-long",
                  "a character in too many octets",
                  frame(TEXT, Bytes.latin1("\u00c0\u00af"))),
              send(
                  "surrogate",
                  "one half of a surrogate pair",
                  frame(TEXT, Bytes.latin1("\u00ed\u00a0\u0080"))),
              send(
                  "beyond",
                  "a character beyond the last",
                  frame(TEXT, Bytes.latin1("\u00f4\u0090\u0080\u0080"))),
              send("fe-ff", "the octets FE FF", frame(TEXT, Bytes.latin1("\u00fe\u00ff"))),
              send(
                  "in-two-fragments",
                  "a text that breaks in its second fragment",
                  frame(FIRST_OF_SEVERAL, Bytes.latin1("caf\u00c3")),
                  frame(LAST, Bytes.latin1("x"))))
          .then(textsInUtf8(), failsTheConnection().orWarn())
          .needs(ECHO)
          .tagged("frames", "text")
          .provedBy(Mutant.TEXT_MENDED, Mutant.TEXT_NOT_CHECKED)
          .usually(
              "Text is handed on as octets, or decoded with a decoder that replaces what it cannot"
                  + " read.",
              "Decode strictly, and close with 1007 at the first octet that cannot belong to UTF-8.");
}

package org.upgradetck.suites.catalogue.rfc6455;

import static org.upgradetck.suites.expect.Answers.refused;
import static org.upgradetck.suites.language.Words.disputed;
import static org.upgradetck.suites.language.Words.header;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.row;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;

/** RFC 6455, section 11.3.5: the field of the version, which a request has once. */
public final class SecWebSocketVersion extends Chapter {

  public SecWebSocketVersion() {
    super(Spec.RFC6455, "11.3.5", "Sec-WebSocket-Version");
  }

  final Case differingVersionLinesAreRefused =
      must("Two lines with different versions do not add up to the version 13.")
          .covers("RFC6455-4.2.1-16")
          .given(openingHandshake())
          .when(
              header("Sec-WebSocket-Version")
                  .is(
                      row("thirteen-first", "13", "99"),
                      row("thirteen-last", "99", "13"),
                      row("draft-first", "8", "13"),
                      row("draft-last", "13", "8"),
                      row("on-one-line", "13, 8"),
                      row("on-one-line-last", "8, 13")))
          .then(refused())
          .tagged("version")
          .seenIn("FB21")
          .provedBy(Mutant.VERSION_LAST_LINE_WINS, Mutant.VERSION_IGNORED)
          .usually(
              "One line of the field is looked at, the first or the last, or 13 is searched"
                  + " for in the joined text.",
              "Join all lines of the field before it is compared, so that two values are"
                  + " never equal to 13.");

  final Case versionSaidTwiceIsRefused =
      disputed(
              "The version stands alone in its field; 13 said twice is no version.",
              "RFC 6455, section 11.3.5: the ban on a second line binds the sender, and both say"
                  + " the same.")
          .covers("RFC6455-4.2.1-16")
          .given(openingHandshake())
          .when(
              header("Sec-WebSocket-Version")
                  .is(
                      row("on-two-lines", "13", "13"),
                      row("on-one-line", "13, 13"),
                      row("comma-behind", "13,")))
          .then(refused())
          .tagged("version")
          .seenIn("FB21")
          .provedBy(Mutant.VERSION_TWICE_ACCEPTED, Mutant.VERSION_IGNORED)
          .usually(
              "The map of fields hides that the field came twice, or members of a list are"
                  + " compared one by one.",
              "Require one line whose value is 13.");
}

package org.upgradetck.suites.catalogue.rfc6455;

import static org.upgradetck.suites.expect.Answers.all;
import static org.upgradetck.suites.expect.Answers.oneOf;
import static org.upgradetck.suites.expect.Answers.outcome;
import static org.upgradetck.suites.expect.Answers.refused;
import static org.upgradetck.suites.expect.Answers.switched;
import static org.upgradetck.suites.language.Words.disputed;
import static org.upgradetck.suites.language.Words.header;
import static org.upgradetck.suites.language.Words.may;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.row;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;

/** RFC 6455, section 4.4: how versions are refused and advertised. */
public final class SupportingMultipleVersions extends Chapter {

  public SupportingMultipleVersions() {
    super(Spec.RFC6455, "4.4", "Supporting Multiple Versions of the Protocol");
  }

  final Case versionNeverValidIsRefusedNamingTheSupportedOnes =
      must("A server that does not speak the requested version refuses and names, in"
              + " Sec-WebSocket-Version, all the versions it does speak.")
          .covers("RFC6455-4.4-2", "RFC6455-4.2.2-9", "RFC6455-4.2.2-10", "RFC6455-11.3.5-3")
          .given(openingHandshake())
          .when(header("Sec-WebSocket-Version").is("9", "10", "11", "12", "14", "25", "99", "255"))
          .then(refused(), header("Sec-WebSocket-Version").lists("13"))
          .tagged("version")
          .seenIn("FB28", "FB29", "FB31")
          .provedBy(Mutant.VERSION_IGNORED, Mutant.VERSION_HIDDEN, Mutant.VERSION_REFUSED_WITH_500)
          .usually(
              "The version is not read at all, or its refusal is a general 400 that does not"
                  + " say what is spoken.",
              "Answer any version but 13 with 426 (and Upgrade: websocket) or 400, each with"
                  + " Sec-WebSocket-Version: 13.");

  final Case draftVersionIsSpokenOrRefusedNamingTheSupportedOnes =
      may("The versions 0 to 8 of the drafts are registered and may be spoken; a server that"
              + " does not speak them refuses and names those it does.")
          .covers("RFC6455-4.4-1", "RFC6455-4.4-2")
          .given(openingHandshake())
          .when(header("Sec-WebSocket-Version").is("0", "1", "2", "3", "4", "5", "6", "7", "8"))
          .then(
              oneOf(
                      outcome(
                          "refuses, naming 13",
                          all(refused(), header("Sec-WebSocket-Version").lists("13"))),
                      outcome("answers 101 to the number of the draft", switched()))
                  .orFail())
          .tagged("version")
          .provedBy(Mutant.VERSION_HIDDEN)
          .usually(
              "Code for the drafts was removed but the check was not, or the refusal does not"
                  + " say what is spoken.",
              "Refuse what is not spoken with Sec-WebSocket-Version: 13, also for the"
                  + " versions 0 to 8.");

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

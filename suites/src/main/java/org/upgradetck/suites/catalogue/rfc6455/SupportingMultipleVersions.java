package org.upgradetck.suites.catalogue.rfc6455;

import static org.upgradetck.suites.expect.Answers.all;
import static org.upgradetck.suites.expect.Answers.ofTheRefusal;
import static org.upgradetck.suites.expect.Answers.oneOf;
import static org.upgradetck.suites.expect.Answers.outcome;
import static org.upgradetck.suites.expect.Answers.refused;
import static org.upgradetck.suites.expect.Answers.switched;
import static org.upgradetck.suites.language.Words.header;
import static org.upgradetck.suites.language.Words.may;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.openingHandshake;

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
          .then(refused(), ofTheRefusal(header("Sec-WebSocket-Version").lists("13")))
          .tagged("version")
          .seenIn("FB28", "FB29", "FB31")
          .provedBy(
              Mutant.VERSION_IGNORED,
              Mutant.VERSION_HIDDEN,
              Mutant.VERSION_REFUSED_WITH_500,
              Mutant.REPEATED_KEY_OPENS_EVERYTHING)
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
                          all(
                              refused(),
                              ofTheRefusal(header("Sec-WebSocket-Version").lists("13")))),
                      outcome("answers 101 to the number of the draft", switched()))
                  .orFail())
          .tagged("version")
          .provedBy(Mutant.VERSION_HIDDEN)
          .usually(
              "Code for the drafts was removed but the check was not, or the refusal does not"
                  + " say what is spoken.",
              "Refuse what is not spoken with Sec-WebSocket-Version: 13, also for the"
                  + " versions 0 to 8.");
}

package org.upgradetck.suites.catalogue.rfc9110;

import static org.upgradetck.suites.expect.Answers.refused;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.requestTarget;
import static org.upgradetck.suites.language.Words.row;
import static org.upgradetck.suites.language.Words.should;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;

/** RFC 9110, section 4.2.4: credentials have no place in a URI. */
public final class Userinfo extends Chapter {

  public Userinfo() {
    super(Spec.RFC9110, "4.2.4", "Deprecation of userinfo in http(s) URIs");
  }

  final Case userinfoInTheTargetIsAnError =
      should("Userinfo in a target is treated as an error.")
          .covers("RFC9110-4.2.4-1")
          .given(openingHandshake())
          .when(
              requestTarget(
                  row("user", "{scheme}://user@{authority}{path}"),
                  row("user-and-password", "{scheme}://user:secret@{authority}{path}"),
                  row("empty", "{scheme}://@{authority}{path}"),
                  row("another-host", "{scheme}://other.example@{authority}{path}")))
          .then(refused())
          .tagged("request-target")
          .usually(
              "The target is read by a library for URIs in general, which allows userinfo.",
              "Answer 400 to an http or https target with an at sign in its authority.")
          .provedBy(Mutant.USERINFO_IN_TARGET_TAKEN);
}

package org.upgradetck.suites.catalogue.rfc9112;

import static org.upgradetck.suites.expect.Answers.sameOutcomeAsTheControl;
import static org.upgradetck.suites.expect.Answers.sameOutcomeAsTheControlUnlessRefused;
import static org.upgradetck.suites.language.Words.header;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.requestTarget;
import static org.upgradetck.suites.language.Words.row;
import static org.upgradetck.suites.language.Words.should;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;

/** RFC 9112, section 3.2.2: a request-target that is a whole URI. */
public final class AbsoluteForm extends Chapter {

  public AbsoluteForm() {
    super(Spec.RFC9112, "3.2.2", "absolute-form");
  }

  final Case absoluteFormIsAccepted =
      must("A server takes a request-target in absolute-form as it takes the same in origin-form.")
          .covers("RFC9112-3.2.2-4", "RFC6455-4.2.1-7")
          .given(openingHandshake())
          .when(
              requestTarget(
                  row("plain", "{scheme}://{authority}{path}"),
                  row("with-port", "{scheme}://{host}:{port}{path}"),
                  row("with-query", "{scheme}://{authority}{path}{and}a=b")))
          .then(sameOutcomeAsTheControl())
          .tagged("request-target")
          .provedBy(Mutant.ABSOLUTE_FORM_REFUSED)
          .usually(
              "The request-target is looked up as a path, whatever its form.",
              "Take an absolute-form target apart and go on with its path and query.");

  final Case hostBesideAbsoluteFormIsIgnored =
      should(
              "Beside an absolute-form target the Host field says nothing: the target's host counts.")
          .covers("RFC9112-3.2.2-3")
          .given(openingHandshake())
          .when(
              requestTarget(row("other-host", "{scheme}://{authority}{path}"))
                  .and(header("Host").is(row("other-host", "other.example"))))
          .then(sameOutcomeAsTheControlUnlessRefused())
          .tagged("request-target")
          .provedBy(Mutant.HOST_MUST_EQUAL_TARGET)
          .usually(
              "Host is compared with the target and a difference is refused, or Host chooses"
                  + " the virtual server.",
              "Let the host of an absolute-form target replace the Host field.");
}

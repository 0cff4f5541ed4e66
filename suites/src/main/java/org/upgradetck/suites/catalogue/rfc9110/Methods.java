package org.upgradetck.suites.catalogue.rfc9110;

import static org.upgradetck.suites.expect.AfterTheAnswer.sameStatusAsTheControl;
import static org.upgradetck.suites.expect.Answers.answeredCompletely;
import static org.upgradetck.suites.expect.Answers.orFailIfSwitched;
import static org.upgradetck.suites.expect.Answers.refusedWith;
import static org.upgradetck.suites.language.Feature.PLAIN_RESOURCE;
import static org.upgradetck.suites.language.StartLines.method;
import static org.upgradetck.suites.language.Words.disputed;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.plainResource;
import static org.upgradetck.suites.language.Words.row;
import static org.upgradetck.suites.language.Words.should;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;

/** RFC 9110, section 9.1: the methods that a server knows, and what it says to the others. */
public final class Methods extends Chapter {

  public Methods() {
    super(Spec.RFC9110, "9.1", "Overview");
  }

  final Case unknownMethodIsNotImplemented =
      should(
              "A method that the server does not implement is answered with 501; one that it"
                  + " implements, but not there, with 405.")
          .covers("RFC9110-9.1-3", "RFC9110-15.6.2-1", "RFC9112-3-2")
          .given(openingHandshake())
          .when(
              method(
                      row("unknown", "UPGRADETCK"),
                      row("long", "M".repeat(64)),
                      row("longer", "M".repeat(256)),
                      row("of-all-marks", "!#$%&'*+-.^_`|~"))
                  .unlessTaken(method(row("foo", "FOO"))))
          .then(orFailIfSwitched(refusedWith(405, 501)))
          .tagged("method")
          .usually(
              "What is no known method is taken for a malformed request, or not looked at.",
              "Answer 501 to a method that nothing in the server knows.")
          .provedBy(Mutant.UNKNOWN_METHOD_REFUSED_WITH_400);

  final Case headIsSupportedWhereGetIs =
      disputed(
              "A server that serves a resource with GET serves it with HEAD.",
              "RFC 9110, section 9.1, says so of servers for general purposes alone.")
          .covers("RFC9110-9.1-1")
          .given(plainResource())
          .when(method(row("head", "HEAD")))
          .then(answeredCompletely().orWarn(), sameStatusAsTheControl())
          .needs(PLAIN_RESOURCE)
          .tagged("method")
          .usually(
              "Resources are registered for GET alone.",
              "Register HEAD with every GET: the same answer without its content.")
          .provedBy(Mutant.HEAD_NOT_ALLOWED, Mutant.HEAD_HANGS_UP);
}

package org.upgradetck.suites.catalogue.rfc9110;

import static org.upgradetck.suites.expect.MethodAnswers.allowIsAListOfMethods;
import static org.upgradetck.suites.expect.MethodAnswers.allowsNotWhatItRefused;
import static org.upgradetck.suites.language.Words.header;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.should;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;
import org.upgradetck.suites.language.Watch;

/** RFC 9110, section 15.5.6: the status 405. */
public final class MethodNotAllowed extends Chapter {

  public MethodNotAllowed() {
    super(Spec.RFC9110, "15.5.6", "405 Method Not Allowed");
  }

  final Case methodNotAllowedNamesTheMethodsAllowed =
      must("A 405 has an Allow field; it may be empty.")
          .covers("RFC9110-15.5.6-1", "RFC9110-10.2.1-1")
          .watching(Watch.EVERY_405)
          .then(header("Allow").isPresent())
          .tagged("method")
          .seenIn("FB17")
          .usually(
              "The status is sent without the field that belongs to it.",
              "Send Allow with the methods of the resource, if only empty.")
          .provedBy(Mutant.ALLOW_MISSING);

  final Case refusedMethodIsNotAmongThoseAllowed =
      should("The Allow of a 405 does not name the method that was refused.")
          .covers("RFC9110-15.5.6-1")
          .watching(Watch.EVERY_405)
          .then(allowsNotWhatItRefused())
          .tagged("method")
          .seenIn("FB17")
          .usually(
              "Allow is made of all methods that the path has routes for, whatever they are for.",
              "Leave out of Allow what the same request would be refused for again.")
          .provedBy(Mutant.ALLOW_NAMES_THE_REFUSED);

  final Case allowIsAListOfMethodNames =
      must("Allow is a list of methods with commas between them.")
          .covers("RFC9110-10.2.1-2", "RFC9110-2.2-1")
          .watching(Watch.EVERY_405)
          .then(allowIsAListOfMethods())
          .tagged("method", "grammar")
          .seenIn("FB17")
          .usually(
              "Allow is put together by hand.",
              "Join the names of the methods with a comma and a space.")
          .provedBy(Mutant.ALLOW_MALFORMED);
}

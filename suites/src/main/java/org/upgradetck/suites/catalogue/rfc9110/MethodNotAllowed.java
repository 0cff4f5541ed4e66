package org.upgradetck.suites.catalogue.rfc9110;

import static org.upgradetck.suites.language.Words.header;
import static org.upgradetck.suites.language.Words.must;

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
          .provedBy(Mutant.ALLOW_MISSING)
          .usually(
              "The 405 is sent by hand, without the field that belongs to it.",
              "Send Allow with every 405; for a WebSocket endpoint it is GET.");
}

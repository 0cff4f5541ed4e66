package org.upgradetck.suites.catalogue.rfc6455;

import static org.upgradetck.suites.expect.Agreed.extensionsWellFormed;
import static org.upgradetck.suites.expect.Agreed.onlyWhatWasOffered;
import static org.upgradetck.suites.language.Words.must;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;
import org.upgradetck.suites.language.Watch;

/** RFC 6455, section 11.3.2: the field that agrees to extensions. */
public final class SecWebSocketExtensions extends Chapter {

  public SecWebSocketExtensions() {
    super(Spec.RFC6455, "11.3.2", "Sec-WebSocket-Extensions");
  }

  final Case extensionsAreAnsweredAsAList =
      must("Sec-WebSocket-Extensions in a 101 is a list of at least one extension, on one line or"
              + " several; where nothing is agreed, the field is not sent.")
          .covers(
              "RFC6455-9.1-1",
              "RFC6455-11.3.2-2",
              "RFC6455-4.2.2-18",
              "RFC9110-5.6.1.2-2",
              "RFC6455-4.3-7")
          .watching(Watch.EVERY_101_WITH_EXTENSIONS)
          .then(extensionsWellFormed())
          .tagged("extension")
          .seenIn("FB51")
          .provedBy(Mutant.EXTENSIONS_EMPTY, Mutant.EXTENSIONS_MALFORMED)
          .usually(
              "The field is written whether or not something was agreed.",
              "Leave the field out where nothing was agreed.");

  final Case onlyOfferedExtensionsAreAgreed =
      must("A 101 agrees only to extensions that the client offered, and to each of them once.")
          .covers("RFC6455-9-1", "RFC6455-9.1-7", "RFC7692-5-5", "RFC7692-5-7", "RFC7692-5-10")
          .watching(Watch.EVERY_101_WITH_EXTENSIONS)
          .then(onlyWhatWasOffered())
          .tagged("extension")
          .seenIn("FB52")
          .provedBy(Mutant.EXTENSION_UNASKED, Mutant.EXTENSION_TWICE)
          .usually(
              "The answer is made of what the server can do, not of what was offered.",
              "Answer with one element for each offer that was accepted.");
}

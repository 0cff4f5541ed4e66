package org.upgradetck.suites.catalogue.rfc9112;

import static org.upgradetck.suites.expect.Answers.answeredAsPlainHttp;
import static org.upgradetck.suites.expect.Answers.oneOf;
import static org.upgradetck.suites.expect.Answers.outcome;
import static org.upgradetck.suites.expect.Answers.refusedWith;
import static org.upgradetck.suites.language.StartLines.method;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.row;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;

/** RFC 9112, section 3.1: the method is one token, and its letters are as they are. */
public final class Method extends Chapter {

  public Method() {
    super(Spec.RFC9112, "3.1", "Method");
  }

  final Case methodIsComparedLetterByLetter =
      must("Only GET in capitals, and the whole of it, is the method GET.")
          .covers("RFC9112-3.1-1", "RFC9110-9.1-2", "RFC6455-4.2.1-3")
          .given(openingHandshake())
          .when(
              method(
                  row("lower-case", "get"),
                  row("first-capital", "Get"),
                  row("mixed-case", "gEt"),
                  row("longer", "GETS"),
                  row("shorter", "GE"),
                  row("longer-in-front", "XGET"),
                  row("with-hyphen", "GET-"),
                  row("two-methods", "GET,POST"),
                  row("quoted", "\"GET\"")))
          .then(
              oneOf(
                  outcome("is answered as the plain HTTP that it is", answeredAsPlainHttp()),
                  outcome("is refused as not implemented", refusedWith(501))))
          .tagged("method")
          .seenIn("FB16")
          .usually(
              "The method is compared without regard to case, or by how it begins.",
              "Compare the whole method, octet by octet, with GET.")
          .provedBy(Mutant.METHOD_CASE_IGNORED, Mutant.METHOD_PREFIX_TAKEN);
}

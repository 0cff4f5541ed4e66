package org.upgradetck.suites.catalogue.rfc9110;

import static org.upgradetck.suites.expect.Grammar.noEmptyElements;
import static org.upgradetck.suites.language.Words.must;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;
import org.upgradetck.suites.language.Watch;

/** RFC 9110, section 5.6.1.1: what a sender of a list owes. */
public final class ListsOfSenders extends Chapter {

  public ListsOfSenders() {
    super(Spec.RFC9110, "5.6.1.1", "Lists: Sender Requirements");
  }

  final Case answersHoldNoEmptyElements =
      must("A list that a server sends has no empty elements.")
          .covers("RFC9110-5.6.1.1-1")
          .watching(Watch.EVERY_ANSWER)
          .then(
              noEmptyElements(
                  "Connection",
                  "Upgrade",
                  "Sec-WebSocket-Version",
                  "Sec-WebSocket-Extensions",
                  "Allow"))
          .tagged("grammar")
          .provedBy(Mutant.EMPTY_MEMBER_IN_CONNECTION)
          .usually(
              "Members are joined although some of them are empty.",
              "Leave empty members out before the list is joined.");
}

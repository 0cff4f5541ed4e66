package org.upgradetck.suites.catalogue.rfc9110;

import static org.upgradetck.suites.expect.Answers.answeredAsPlainHttp;
import static org.upgradetck.suites.expect.Answers.oneOf;
import static org.upgradetck.suites.expect.Answers.outcome;
import static org.upgradetck.suites.expect.Answers.sameOutcomeAsTheControl;
import static org.upgradetck.suites.expect.Answers.sameOutcomeAsTheControlUnlessRefused;
import static org.upgradetck.suites.expect.Answers.stillAcceptsTheControl;
import static org.upgradetck.suites.expect.Negotiated.switchesToWebsocketAlone;
import static org.upgradetck.suites.language.Sizes.membersInFront;
import static org.upgradetck.suites.language.Words.disputed;
import static org.upgradetck.suites.language.Words.header;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.row;
import static org.upgradetck.suites.language.Words.should;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;

/** RFC 9110, section 5.6.1.2: what a recipient makes of empty list elements. */
public final class EmptyListElements extends Chapter {

  public EmptyListElements() {
    super(Spec.RFC9110, "5.6.1.2", "Lists: Recipient Requirements");
  }

  final Case emptyElementsInConnectionAreIgnored =
      must("A recipient ignores a reasonable number of empty elements in a list.")
          .covers("RFC9110-5.6.1.2-1", "RFC2616-2.1-1")
          .given(openingHandshake())
          .when(
              header("Connection")
                  .is(
                      row("in-front", ", Upgrade"),
                      row("behind", "Upgrade,"),
                      row("between", "keep-alive,,Upgrade"),
                      row("several", ", , ,Upgrade, ,"),
                      row("three-in-front", ",,,Upgrade")))
          .then(sameOutcomeAsTheControl())
          .tagged("connection")
          .seenIn("FB01")
          .provedBy(Mutant.CONNECTION_EMPTY_MEMBER_REFUSED, Mutant.CONNECTION_WHOLE_VALUE)
          .usually(
              "The list is split at commas and an empty member is taken for a fault.",
              "Drop empty members of the list before it is looked through.");

  final Case emptyElementsInUpgradeAreIgnored =
      should(
              "Empty elements in Upgrade are ignored; but a server may also ignore the field as a"
                  + " whole.")
          .covers("RFC9110-5.6.1.2-1", "RFC9110-7.8-3")
          .given(openingHandshake())
          .when(
              header("Upgrade")
                  .is(
                      row("in-front", ",websocket"),
                      row("behind", "websocket,"),
                      row("several", ", ,websocket")))
          .then(sameOutcomeAsTheControlUnlessRefused(), switchesToWebsocketAlone().orFail())
          .tagged("upgrade")
          .provedBy(Mutant.UPGRADE_EMPTY_MEMBER_REFUSED, Mutant.UPGRADE_ECHOED)
          .usually(
              "The list is split at commas and an empty member is taken for a protocol.",
              "Drop empty members of the list before it is looked through.");

  final Case manyEmptyElementsDoNoHarm =
      disputed(
              "Empty elements in unreasonable number are taken, or answered with a 4xx.",
              "RFC 6455, section 10.7, lets a server drop the connection instead.")
          .covers("RFC9110-5.6.1.2-1", "RFC9110-17.5-1", "RFC9110-5.4-1")
          .given(openingHandshake())
          .when(
              membersInFront("Connection", "", 100, 1000, 10_000).under("connection"),
              membersInFront("Upgrade", "", 1000).under("upgrade"))
          .then(
              oneOf(
                  outcome("takes them", sameOutcomeAsTheControl()),
                  outcome("refuses them, or ignores the Upgrade", answeredAsPlainHttp())),
              stillAcceptsTheControl())
          .tagged("limits", "lists", "robustness")
          .usually(
              "Each empty element costs a call or a copy of the rest of the list.",
              "Read a list once from left to right, and refuse one with too many members.")
          .provedBy(Mutant.LONG_LIST_CRASHES);
}

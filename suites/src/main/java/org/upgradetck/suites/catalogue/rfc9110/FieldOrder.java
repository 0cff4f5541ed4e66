package org.upgradetck.suites.catalogue.rfc9110;

import static org.upgradetck.suites.expect.Answers.refused;
import static org.upgradetck.suites.expect.Answers.sameOutcomeAsTheControl;
import static org.upgradetck.suites.language.FieldLines.linesBehind;
import static org.upgradetck.suites.language.Words.eachField;
import static org.upgradetck.suites.language.Words.header;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.row;
import static org.upgradetck.suites.language.Words.sentWithPauses;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;

/** RFC 9110, section 5.3: the order of fields with different names means nothing. */
public final class FieldOrder extends Chapter {

  public FieldOrder() {
    super(Spec.RFC9110, "5.3", "Field Order");
  }

  final Case fieldsMayComeInAnyOrder =
      must("The order in which fields of different names come changes nothing.")
          .covers("RFC9110-5.3-4", "RFC6455-1.3-1", "RFC6455-1.2-1")
          .given(openingHandshake())
          .when(eachField().inOtherOrders())
          .then(sameOutcomeAsTheControl())
          .tagged("fields")
          .provedBy(Mutant.FIELDS_BEFORE_UPGRADE_LOST, Mutant.HOST_MUST_COME_FIRST)
          .usually(
              "The upgrade is decided while the fields are still being read, so that those"
                  + " behind Upgrade are not there yet.",
              "Decide when the empty line behind the last field has come.");

  final Case linesThatComeLateCount =
      must("A request is not applied before its header section is complete: a line that comes in a"
              + " later segment, and makes the handshake bad, is read all the same.")
          .covers("RFC9110-5.3-5")
          .given(openingHandshake())
          .when(
              linesBehind(row("second-host", "Host: other.example"))
                  .in(sentWithPauses("x", 1, "\r\n|Host: other.example")),
              header("Sec-WebSocket-Version")
                  .is(row("second-version", "13", "99"))
                  .in(sentWithPauses("x", 1, "\r\n|Sec-WebSocket-Version: 99")),
              header("Sec-WebSocket-Version")
                  .is(row("the-only-version", "99"))
                  .in(sentWithPauses("x", 1, "\r\n|Sec-WebSocket-Version: 99")))
          .then(refused())
          .tagged("segments", "security")
          .seenIn("FB73")
          .usually(
              "The handshake is judged as soon as all its fields are there, not when the empty line"
                  + " is.",
              "Judge a request only when its empty line has come.")
          .provedBy(Mutant.SWITCHES_BEFORE_THE_END);
}

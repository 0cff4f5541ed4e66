package org.upgradetck.suites.catalogue.rfc9110;

import static org.upgradetck.suites.expect.Answers.sameOutcomeAsTheControl;
import static org.upgradetck.suites.language.Words.eachField;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.openingHandshake;

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
}

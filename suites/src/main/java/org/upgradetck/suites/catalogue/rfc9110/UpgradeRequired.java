package org.upgradetck.suites.catalogue.rfc9110;

import static org.upgradetck.suites.expect.OtherProtocols.namesWebSocketToWhomAskedForIt;
import static org.upgradetck.suites.language.Words.header;
import static org.upgradetck.suites.language.Words.must;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;
import org.upgradetck.suites.language.Watch;

/** RFC 9110, section 15.5.22: the status 426. */
public final class UpgradeRequired extends Chapter {

  public UpgradeRequired() {
    super(Spec.RFC9110, "15.5.22", "426 Upgrade Required");
  }

  final Case upgradeRequiredNamesTheProtocols =
      must("A 426 has an Upgrade field that names the protocols required.")
          .covers("RFC9110-15.5.22-1", "RFC9110-7.8-9", "RFC2817-4.2-1")
          .watching(Watch.EVERY_426)
          .then(header("Upgrade").isSent(), namesWebSocketToWhomAskedForIt().orWarn())
          .tagged("upgrade")
          .seenIn("FB30")
          .provedBy(Mutant.UPGRADE_REQUIRED_WITHOUT_UPGRADE, Mutant.UPGRADE_REQUIRED_NAMES_ANOTHER)
          .usually(
              "The 426 is sent by hand, without the fields that belong to it.",
              "Send Upgrade with what is required, such as websocket, and Connection: Upgrade with every"
                  + " 426.");
}

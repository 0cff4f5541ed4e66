package org.upgradetck.suites.expect;

import java.util.Optional;
import org.upgradetck.suites.play.Exchange;

/** The words for what a server makes of the host that a request names. */
public final class HostAnswers {

  private HostAnswers() {}

  /** The clause, where the host that was named has letters: digits have no case to look at. */
  public static Clause whereTheHostHasLetters(Clause clause) {
    return clause.except(
        scene ->
            namesLetters(scene.last())
                ? Optional.empty()
                : Optional.of(Finding.inapplicable("the host of the target has no letters")));
  }

  private static boolean namesLetters(Exchange exchange) {
    return exchange.request().value("Host").orElse("").chars().anyMatch(Character::isLetter);
  }
}

package org.upgradetck.suites.expect;

import org.upgradetck.suites.play.Exchange;

/** The words for what a server makes of the host that a request names. */
public final class HostAnswers {

  private HostAnswers() {}

  /** The clause, where the host that was named has letters: digits have no case to look at. */
  public static Clause whereTheHostHasLetters(Clause clause) {
    return () ->
        clause.expectations().stream()
            .map(
                each ->
                    new Expectation(
                        each.says(),
                        each.grade(),
                        each.asksAgain(),
                        scene ->
                            namesLetters(scene.last())
                                ? each.in(scene)
                                : Finding.inapplicable("the host of the target has no letters")))
            .toList();
  }

  private static boolean namesLetters(Exchange exchange) {
    return exchange.request().value("Host").orElse("").chars().anyMatch(Character::isLetter);
  }
}

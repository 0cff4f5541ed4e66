package org.upgradetck.suites.language;

import java.util.function.Predicate;
import org.upgradetck.suites.play.Exchange;

/**
 * Which exchanges a watching case looks at, whatever row they belong to.
 *
 * @param key the key of the one row of the case
 * @param words what is looked at
 * @param concerns whether an exchange is looked at
 */
public record Watch(String key, String words, Predicate<Exchange> concerns) {

  public static final Watch EVERY_1XX_OR_204 =
      new Watch(
          "every-1xx-or-204",
          "every 1xx and 204 of the run",
          exchange ->
              exchange.isAccepted()
                  || status(exchange) == 204
                  || !exchange.outcome().interim().isEmpty());

  public static final Watch EVERY_426 =
      new Watch("every-426", "every 426 of the run", exchange -> status(exchange) == 426);

  public static final Watch EVERY_ANSWER =
      new Watch(
          "every-answer", "every answer of the run", exchange -> exchange.response().isPresent());

  public static final Watch EVERY_SWITCH =
      new Watch("every-switch", "every connection of the run that switched", Exchange::isSwitched);

  private static int status(Exchange exchange) {
    return exchange.response().map(response -> response.status()).orElse(0);
  }
}

package org.upgradetck.suites.language;

import java.util.function.Predicate;
import org.upgradetck.fixtures.websocket.Opcode;
import org.upgradetck.suites.play.Exchange;
import org.upgradetck.suites.play.Message;
import org.upgradetck.suites.play.Switch;

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

  public static final Watch EVERY_FRAME =
      new Watch(
          "every-frame",
          "every connection of the run on which a frame came",
          exchange ->
              speaksInFrames(exchange) && !exchange.afterSwitch().orElseThrow().others().isEmpty());

  public static final Watch EVERY_CLOSE =
      new Watch(
          "every-close",
          "every connection of the run on which a Close came",
          exchange ->
              speaksInFrames(exchange)
                  && exchange.afterSwitch().orElseThrow().others().stream()
                      .anyMatch(frame -> frame.opcode() == Opcode.CLOSE));

  public static final Watch EVERY_COMPRESSED_MESSAGE =
      new Watch(
          "every-compressed-message",
          "every connection of the run on which a message with RSV1 came",
          exchange ->
              exchange.afterSwitch().stream()
                  .flatMap(after -> after.talk().heard().stream())
                  .anyMatch(Message::compressed));

  public static final Watch EVERY_101_WITH_EXTENSIONS =
      new Watch(
          "every-101-with-extensions",
          "every 101 with Sec-WebSocket-Extensions",
          exchange ->
              exchange.isAccepted()
                  && exchange.response().orElseThrow().has("Sec-WebSocket-Extensions"));

  public static final Watch EVERY_405 =
      new Watch("every-405", "every 405 of the run", exchange -> status(exchange) == 405);

  public static final Watch EVERY_505 =
      new Watch("every-505", "every 505 of the run", exchange -> status(exchange) == 505);

  public static final Watch EVERY_401 =
      new Watch("every-401", "every 401 of the run", exchange -> status(exchange) == 401);

  public static final Watch EVERY_2XX_TO_4XX =
      new Watch(
          "every-2xx-to-4xx",
          "every 2xx, 3xx and 4xx of the run",
          exchange -> status(exchange) >= 200 && status(exchange) < 500);

  public static final Watch EVERY_ANSWER_TO_HTTP_1_0 =
      new Watch(
          "every-answer-to-http-1.0",
          "every answer to a request of HTTP/1.0",
          exchange ->
              exchange.response().isPresent()
                  && exchange.request().startLine().version().asLatin1().equals("HTTP/1.0"));

  public static final Watch EVERY_LIST_OF_VERSIONS =
      new Watch(
          "every-list-of-versions",
          "every answer with Sec-WebSocket-Version",
          exchange -> exchange.response().map(r -> r.has("Sec-WebSocket-Version")).orElse(false));

  public static final Watch EVERY_DATE =
      new Watch(
          "every-date",
          "every answer with Date",
          exchange -> exchange.response().map(r -> r.has("Date")).orElse(false));

  public static final Watch EVERY_4XX_WITH_CONTENT =
      new Watch(
          "every-4xx",
          "every 4xx of the run, but for those to a HEAD",
          exchange ->
              status(exchange) / 100 == 4
                  && !exchange.request().startLine().method().asLatin1().equals("HEAD"));

  public static final Watch EVERY_5XX_WITH_CONTENT =
      new Watch(
          "every-5xx",
          "every 5xx of the run, but for those to a HEAD",
          exchange ->
              status(exchange) / 100 == 5
                  && !exchange.request().startLine().method().asLatin1().equals("HEAD"));

  /**
   * Whether what came are frames indeed: any two octets look like one, so a Pong of our own octets
   * or a Close in its place has to be among them.
   */
  private static boolean speaksInFrames(Exchange exchange) {
    return exchange.isSwitched()
        || exchange
            .afterSwitch()
            .filter(after -> after.proof() instanceof Switch.Proof.Closed)
            .isPresent();
  }

  private static int status(Exchange exchange) {
    return exchange.response().map(response -> response.status()).orElse(0);
  }
}

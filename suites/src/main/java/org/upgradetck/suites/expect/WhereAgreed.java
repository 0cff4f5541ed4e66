package org.upgradetck.suites.expect;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.upgradetck.fixtures.http.Response;
import org.upgradetck.suites.extension.Compression;
import org.upgradetck.suites.play.Exchange;
import org.upgradetck.suites.play.Outcome;

/**
 * Expectations that mean something only with what was agreed, or only where nothing was. Whether a
 * target switches, and what it agrees to, is its own choice: with another choice there is nothing
 * to judge, and nothing that could pass.
 */
public final class WhereAgreed {

  private WhereAgreed() {}

  /** Where it switches and names no extension in its 101. */
  public static Clause whereNothingIsAgreed(Clause then) {
    return where(
        "where it switches and agrees to no extension, ",
        then,
        exchange ->
            exchange.response().stream()
                .flatMap(response -> response.members(Compression.FIELD).stream())
                .findFirst()
                .map(member -> "it agreed to an extension, which other cases judge: " + member));
  }

  /** Where it agrees to permessage-deflate. */
  public static Clause whereDeflateIsAgreed(Clause then) {
    return where("", then, exchange -> unless(exchange, "permessage-deflate", agreed -> true));
  }

  /** Where it agrees to server_no_context_takeover. */
  public static Clause whereTheServerForgets(Clause then) {
    return where(
        "",
        then,
        exchange ->
            unless(exchange, "server_no_context_takeover", Compression::serverNoContextTakeover));
  }

  /** Where it agrees to a window of its own that is smaller than the largest. */
  public static Clause whereTheServerLimitsItsWindow(Clause then) {
    return where(
        "",
        then,
        exchange -> unless(exchange, "a smaller window", Compression::limitsTheServersWindow));
  }

  private static Optional<String> unless(
      Exchange exchange, String what, Predicate<Compression> holds) {
    Response response = exchange.response().orElseThrow();
    return Compression.agreedIn(response).filter(holds).isPresent()
        ? Optional.empty()
        : Optional.of(
            "the target did not agree to %s: %s"
                .formatted(
                    what, response.joined(Compression.FIELD).orElse("no " + Compression.FIELD)));
  }

  private static Clause where(
      String condition, Clause then, Function<Exchange, Optional<String>> whyNot) {
    return then.asked(
        says -> condition + says,
        (each, scene) -> nothingToJudge(scene.last(), whyNot).orElseGet(() -> each.in(scene)));
  }

  private static Optional<Finding> nothingToJudge(
      Exchange exchange, Function<Exchange, Optional<String>> whyNot) {
    if (exchange.outcome() instanceof Outcome.NotConnected
        || exchange.outcome() instanceof Outcome.NotReached) {
      return Optional.of(Finding.unjudged("the target " + exchange.outcome().inWords()));
    }
    return exchange.isAccepted()
        ? whyNot.apply(exchange).map(Finding::inapplicable)
        : Optional.of(
            Finding.inapplicable("it did not switch: the target " + exchange.outcome().inWords()));
  }
}

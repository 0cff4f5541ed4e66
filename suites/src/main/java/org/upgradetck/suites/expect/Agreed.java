package org.upgradetck.suites.expect;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.upgradetck.fixtures.http.FieldLine;
import org.upgradetck.fixtures.wire.End;
import org.upgradetck.reports.model.Level;
import org.upgradetck.suites.extension.Compression;
import org.upgradetck.suites.extension.ExtensionElement;
import org.upgradetck.suites.extension.ExtensionList;
import org.upgradetck.suites.play.Exchange;
import org.upgradetck.suites.play.Outcome;
import org.upgradetck.suites.play.Scene;

/**
 * The words for which extensions a 101 agrees to, and with which parameters (RFC 7692, section 7).
 */
public final class Agreed {

  private static final String ANSWERS_AN_OFFER =
      "agrees to permessage-deflate, if at all, with sound parameters and as a sound offer asks";

  private static final String FIELD = Compression.FIELD;
  private static final String DEFLATE = Compression.NAME;
  private static final int LARGEST_WINDOW = 15;
  private static final Pattern WINDOW = Pattern.compile("[89]|1[0-5]");

  private static final Set<String> FLAGS =
      Set.of("server_no_context_takeover", "client_no_context_takeover");
  private static final Set<String> WINDOWS =
      Set.of("server_max_window_bits", "client_max_window_bits");

  private Agreed() {}

  /** If it switches, it names no extension at all. */
  public static Expectation nothingAgreed() {
    return ifSwitched(
        "if it switches, agrees to no extension",
        exchange ->
            exchange.response().orElseThrow().has(FIELD)
                ? Finding.broken(seen(exchange))
                : Finding.met(seen(exchange)));
  }

  /** If it switches, it does so without permessage-deflate. */
  public static Expectation noDeflate() {
    return ifSwitched(
        "if it switches, declines permessage-deflate",
        exchange ->
            exchange.response().orElseThrow().members(FIELD).stream()
                    .anyMatch(member -> lowerCase(member).startsWith(DEFLATE))
                ? Finding.broken(seen(exchange))
                : Finding.met(seen(exchange)));
  }

  /**
   * Refuses the handshake or ends the connection: both are ways to fail it before it is established
   * (RFC 6455, sections 4.2.1, 7.1.7 and 7.2.2).
   */
  public static Expectation refusedOrClosed() {
    return Expectation.that(
        "refuses the handshake with a 4xx status, or ends the connection",
        scene -> {
          Exchange last = scene.last();
          boolean ended =
              last.outcome() instanceof Outcome.Unanswered unanswered
                  && unanswered.end() != End.TIMED_OUT;
          boolean refused = last.isRefused() && last.response().orElseThrow().status() / 100 == 4;
          return ended || refused
              ? Finding.met(last.outcome().inWords())
              : Finding.broken(last.outcome().inWords());
        });
  }

  /**
   * Whatever it does, it is no server error. To end the connection is one way to fail it (RFC 6455,
   * sections 7.1.7 and 7.2.2); whether the target is then still there is asked of every such row.
   */
  public static Expectation noServerError() {
    return Expectation.that(
        "answers without a server error, or ends the connection",
        scene -> {
          Exchange last = scene.last();
          if (last.outcome() instanceof Outcome.NotConnected
              || last.outcome() instanceof Outcome.NotReached) {
            return Finding.unjudged("the target " + last.outcome().inWords());
          }
          boolean ended =
              last.outcome() instanceof Outcome.Unanswered unanswered
                  && unanswered.end() != End.TIMED_OUT;
          return last.isOdd() && !ended
              ? Finding.broken(last.outcome().inWords())
              : Finding.met(last.outcome().inWords());
        });
  }

  /** It agrees to permessage-deflate. */
  public static Expectation deflate() {
    return Expectation.that(
        "agrees to permessage-deflate",
        Answers.in101(
            exchange ->
                elements(exchange).stream().anyMatch(Agreed::isDeflate)
                    ? Finding.met(seen(exchange))
                    : Finding.broken(seen(exchange))));
  }

  /** The answer has this parameter in its permessage-deflate. */
  public static Expectation deflateWith(String parameter) {
    return Expectation.that(
        "agrees to permessage-deflate with " + parameter,
        Answers.in101(
            exchange ->
                elements(exchange).stream().anyMatch(each -> isDeflate(each) && each.has(parameter))
                    ? Finding.met(seen(exchange))
                    : Finding.broken(seen(exchange))));
  }

  /**
   * It agrees to what the control agreed to, whose offer now stands before others. Where that offer
   * was declined, any other may be taken.
   */
  public static Expectation sameExtensionsAsTheControl() {
    return Expectation.that(
        "accepts the offer that stands first, where it accepts that offer alone",
        scene -> {
          Optional<Exchange> control = scene.control().map(take -> take.last());
          if (!scene.last().isAccepted() || !control.map(Exchange::isAccepted).orElse(false)) {
            return Finding.unjudged("the target " + scene.last().outcome().inWords());
          }
          if (elements(control.get()).isEmpty()) {
            return Finding.met("declines the first offer also where it stands alone");
          }
          return elements(control.get()).equals(elements(scene.last()))
              ? Finding.met(seen(scene.last()))
              : Finding.broken(seen(scene.last()) + ", but the control: " + seen(control.get()));
        });
  }

  /** The field, where it stands in a 101, keeps to its grammar. */
  public static Expectation extensionsWellFormed() {
    return Expectation.that(
        "writes " + FIELD + " as a list of extensions, and not without any",
        Answers.in101(
            exchange ->
                ExtensionList.of(exchange.response().orElseThrow().values(FIELD)).isPresent()
                        || !exchange.response().orElseThrow().has(FIELD)
                    ? Finding.met(seen(exchange))
                    : Finding.broken(seen(exchange))));
  }

  /** Every extension in a 101 is one that was offered, each once; letter case is nobody's law. */
  public static Expectation onlyWhatWasOffered() {
    return ifSwitched(
        "agrees only to extensions that were offered, and to none twice",
        exchange -> {
          List<String> lines = offeredLines(exchange);
          if (!lines.isEmpty() && ExtensionList.of(lines).isEmpty()) {
            return Finding.inapplicable("the offer is malformed, which other cases judge");
          }
          Set<String> seen = new HashSet<>();
          List<String> offered =
              offers(exchange).stream().map(offer -> lowerCase(offer.name())).toList();
          return elements(exchange).stream()
                  .map(element -> lowerCase(element.name()))
                  .allMatch(name -> seen.add(name) && offered.contains(name))
              ? Finding.met(seen(exchange))
              : Finding.broken(seen(exchange) + "; offered: " + offered(exchange));
        });
  }

  /**
   * What it agrees to for permessage-deflate is sound in itself and answers an offer that may be
   * accepted (RFC 7692, sections 7 and 7.1).
   */
  public static Expectation deflateAnswersAnOffer() {
    return ifSwitched(ANSWERS_AN_OFFER, Agreed::answeredOffer);
  }

  /**
   * The same of an offer that is written in another way than the control's: a target that does not
   * answer the control's as it asks says nothing about the writing.
   */
  public static Expectation deflateAnswersAnOfferSaidOtherwise() {
    return Expectation.that(
        ANSWERS_AN_OFFER,
        scene -> {
          boolean unsound =
              scene
                  .control()
                  .map(take -> take.last())
                  .filter(Exchange::isAccepted)
                  .map(Agreed::answeredOffer)
                  .filter(Finding.Broken.class::isInstance)
                  .isPresent();
          return unsound
              ? Finding.inapplicable("the offer is not answered as it asks in the control either")
              : orNot(scene, Agreed::answeredOffer);
        });
  }

  private static Finding answeredOffer(Exchange exchange) {
    List<ExtensionElement> agreed = elements(exchange).stream().filter(Agreed::isDeflate).toList();
    if (agreed.isEmpty()) {
      return Finding.met("declined");
    }
    if (agreed.size() > 1) {
      return Finding.broken("agreed to it twice: " + seen(exchange));
    }
    Optional<String> fault = fault(agreed.get(0), false);
    if (fault.isPresent()) {
      return Finding.broken(seen(exchange) + ": " + fault.get());
    }
    List<ExtensionElement> answered =
        offers(exchange).stream()
            .filter(offer -> isSound(offer) && answers(agreed.get(0), offer))
            .toList();
    if (answered.isEmpty()) {
      return Finding.broken(seen(exchange) + " answers no sound offer of: " + offered(exchange));
    }
    return answered.stream().anyMatch(offer -> saysItsWindow(agreed.get(0), offer))
        ? Finding.met(seen(exchange))
        : Finding.brokenAt(
            Level.SHOULD, seen(exchange) + " leaves out the window of: " + offered(exchange));
  }

  /** The window that the client is held to is no larger than the one it spoke of. */
  public static Expectation windowWithinTheHint() {
    return ifSwitched(
        "holds the client to a window no larger than the one that the client spoke of",
        exchange -> {
          Optional<Integer> hint = window(offers(exchange));
          Optional<Integer> answer = window(elements(exchange));
          return hint.isPresent() && answer.isPresent() && answer.get() > hint.get()
              // Section 7.1.2.2 lets the hint be ignored and speaks of such answers itself.
              ? Finding.brokenAt(Level.SHOULD, seen(exchange) + ", offered " + hint.get())
              : Finding.met(seen(exchange));
        });
  }

  private static Optional<Integer> window(List<ExtensionElement> elements) {
    return elements.stream()
        .flatMap(element -> element.value("client_max_window_bits").stream())
        .filter(value -> WINDOW.matcher(value).matches())
        .map(Integer::valueOf)
        .findFirst();
  }

  /** Whether the offer may be accepted at all. */
  private static boolean isSound(ExtensionElement offer) {
    return isDeflate(offer) && fault(offer, true).isEmpty();
  }

  private static boolean isDeflate(ExtensionElement element) {
    return lowerCase(element.name()).equals(DEFLATE);
  }

  /** What is wrong with the parameters of an element of permessage-deflate. */
  private static Optional<String> fault(ExtensionElement element, boolean isOffer) {
    Set<String> seen = new HashSet<>();
    for (ExtensionElement.Parameter parameter : element.parameters()) {
      String name = parameter.name();
      boolean flag = FLAGS.contains(name);
      if (!flag && !WINDOWS.contains(name)) {
        return Optional.of("there is no parameter " + name);
      }
      if (!seen.add(name)) {
        return Optional.of(name + " stands there twice");
      }
      boolean bare = parameter.value().isEmpty();
      boolean mayBeBare = flag || (isOffer && name.equals("client_max_window_bits"));
      if (bare ? !mayBeBare : flag || !WINDOW.matcher(parameter.value().get()).matches()) {
        return Optional.of(name + parameter.value().map("="::concat).orElse(" without a value"));
      }
    }
    return Optional.empty();
  }

  /** Whether an answer does all that the offer demands, and asks no more than it allows. */
  private static boolean answers(ExtensionElement answer, ExtensionElement offer) {
    boolean takeover =
        !offer.has("server_no_context_takeover") || answer.has("server_no_context_takeover");
    boolean clientWindow =
        offer.has("client_max_window_bits") || !answer.has("client_max_window_bits");
    // An answer without the parameter means the full window, and so satisfies a demand of 15.
    boolean serverWindow = serverWindow(answer) <= serverWindow(offer);
    return takeover && clientWindow && serverWindow;
  }

  /**
   * Section 7.1.2.1 has an offer with the parameter accepted by an answer with it. An answer
   * without it means the largest window, so that where no smaller one was asked for nothing is
   * lost.
   */
  private static boolean saysItsWindow(ExtensionElement answer, ExtensionElement offer) {
    return !offer.has("server_max_window_bits") || answer.has("server_max_window_bits");
  }

  private static int serverWindow(ExtensionElement element) {
    return element.value("server_max_window_bits").map(Integer::valueOf).orElse(LARGEST_WINDOW);
  }

  private static Expectation ifSwitched(String says, Function<Exchange, Finding> check) {
    return Expectation.that(says, scene -> orNot(scene, check));
  }

  private static Finding orNot(Scene scene, Function<Exchange, Finding> check) {
    return scene.last().isAccepted()
        ? check.apply(scene.last())
        : Finding.met("did not switch: the target " + scene.last().outcome().inWords());
  }

  private static List<ExtensionElement> elements(Exchange exchange) {
    return exchange
        .response()
        .flatMap(response -> ExtensionList.of(response.values(FIELD)))
        .orElse(List.of());
  }

  private static List<ExtensionElement> offers(Exchange exchange) {
    return ExtensionList.of(offeredLines(exchange)).orElse(List.of());
  }

  private static List<String> offeredLines(Exchange exchange) {
    return exchange.request().fields(FIELD).stream().map(FieldLine::valueText).toList();
  }

  private static String lowerCase(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static String seen(Exchange exchange) {
    List<String> values = exchange.response().orElseThrow().values(FIELD);
    return values.isEmpty() ? "no " + FIELD : FIELD + ": " + String.join(" | ", values);
  }

  private static String offered(Exchange exchange) {
    return String.join(
        " | ", exchange.request().fields(FIELD).stream().map(FieldLine::valueText).toList());
  }
}

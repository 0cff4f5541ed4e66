package org.upgradetck.suites.survey;

import static org.upgradetck.suites.language.Frames.sendTexts;
import static org.upgradetck.suites.language.Words.header;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.plainRequest;
import static org.upgradetck.suites.language.Words.row;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.upgradetck.fixtures.http.Response;
import org.upgradetck.fixtures.target.Waits;
import org.upgradetck.fixtures.wire.Dialler;
import org.upgradetck.fixtures.wire.Event;
import org.upgradetck.reports.model.TargetInfo;
import org.upgradetck.suites.extension.Compression;
import org.upgradetck.suites.language.Feature;
import org.upgradetck.suites.language.Given;
import org.upgradetck.suites.language.Texts;
import org.upgradetck.suites.play.Exchange;
import org.upgradetck.suites.play.Message;
import org.upgradetck.suites.play.Outcome;
import org.upgradetck.suites.play.Patience;
import org.upgradetck.suites.play.Player;
import org.upgradetck.suites.play.Switch;
import org.upgradetck.suites.play.Take;
import org.upgradetck.suites.play.Transcript;
import org.upgradetck.suites.script.Cast;
import org.upgradetck.suites.script.Settings;
import org.upgradetck.suites.survey.Survey.Availability;

/**
 * Looks at a target before its rows are judged: is it there, what can it do, what does it choose.
 */
public final class Surveyor {

  /** What plain requests get at the path of an endpoint. */
  private static final Set<Integer> LIKE_A_PLAIN_GET = Set.of(200, 204, 400, 404, 405, 426);

  /** A name that is reserved never to exist (RFC 6761, section 6.4). */
  private static final String STRANGER = "http://{random}.invalid";

  private final Dialler dialler;
  private final Cast cast;

  /**
   * A surveyor.
   *
   * @param dialler opens the connections
   * @param cast what the requests are composed with
   */
  public Surveyor(Dialler dialler, Cast cast) {
    this.dialler = dialler;
    this.cast = cast;
  }

  /** The survey. A target that gives no sign of life to a plain handshake is asked nothing more. */
  public Survey survey() {
    Waits given = cast.target().waits();
    Player first = new Player(dialler, given, Patience.full(given));
    Take control = first.play(openingHandshake().script(), cast);
    Waits waits = given.adjustedTo(roundTrip(control));
    Patience patience =
        control
            .last()
            .afterSwitch()
            .map(after -> Patience.learntFrom(after, waits))
            .orElseGet(() -> Patience.full(waits));
    Findings findings = new Findings(new Player(dialler, waits, patience), control);
    if (!control.last().isLifeless()) {
      findings.look();
    }
    return new Survey(
        control, waits, patience, findings.features(), findings.choices, findings.takes);
  }

  /** The time that TCP took to connect: one round trip. */
  private static Duration roundTrip(Take control) {
    return control.transcripts().stream()
        .map(Transcript::events)
        .flatMap(List::stream)
        .filter(event -> event.kind() == Event.Kind.CONNECTED)
        .map(Event::at)
        .findFirst()
        .orElse(Duration.ZERO);
  }

  /** What is found out step by step. */
  private final class Findings {

    private final Player player;
    private final Take control;
    private final List<Take> takes = new ArrayList<>();
    private final Map<String, String> choices = new LinkedHashMap<>();
    private Optional<Exchange> deflate = Optional.empty();
    private Optional<Exchange> echo = Optional.empty();
    private Optional<Exchange> compressedEcho = Optional.empty();
    private Optional<Exchange> stranger = Optional.empty();

    Findings(Player player, Take control) {
      this.player = player;
      this.control = control;
      takes.add(control);
    }

    void look() {
      Exchange plain = control.last();
      choices.put("plain handshake", described(plain));
      plain
          .response()
          .flatMap(response -> response.joined("Server"))
          .ifPresent(server -> choices.put("Server field", server));
      Exchange get = ask(plainRequest());
      choices.put("plain GET", described(get));
      Exchange otherVersion =
          ask(openingHandshake().with(header("Sec-WebSocket-Version").is("99")));
      choices.put("unsupported WebSocket version", described(otherVersion));
      if (looksLost(plain, get, otherVersion)) {
        choices.put(
            TargetInfo.LOST_UPGRADE,
            "the handshake was answered "
                + described(plain)
                + ", as a plain GET and an unsupported version are: the target may not see that an"
                + " upgrade was asked for; a proxy before a server has to speak HTTP/1.1 to it and"
                + " to hand Upgrade and Connection on");
      }
      Exchange offer =
          ask(openingHandshake().with(header("Sec-WebSocket-Extensions").is("permessage-deflate")));
      deflate = Optional.of(offer);
      Exchange unknown =
          ask(openingHandshake().with(header("Origin").is(row("stranger", STRANGER))));
      stranger = Optional.of(unknown);
      choices.put("origin that nobody knows", described(unknown));
      choices.put("offer of permessage-deflate", extensionAnswer(offer));
      Exchange spoken = ask(openingHandshake().with(sendTexts("text", "Is this sent back?")));
      echo = Optional.of(spoken);
      choices.put("a text message", textAnswer(spoken));
      if (sendsBack(spoken) && agreesToDeflate(offer)) {
        Exchange compressed =
            ask(
                openingHandshake()
                    .with(header(Compression.FIELD).is(Compression.NAME))
                    .with(sendTexts("text", Texts.repetitive(4096))));
        compressedEcho = Optional.of(compressed);
        choices.put("a long text message, compression agreed", textAnswer(compressed));
      }
      if (cast.settings().subprotocols().size() > 1) {
        Exchange both =
            ask(
                openingHandshake()
                    .with(
                        header("Sec-WebSocket-Protocol")
                            .is(row("both", "{other-subprotocol}, {subprotocol}"))));
        choices.put(
            "the known subprotocols "
                + cast.settings().subprotocols().get(1)
                + ", "
                + cast.settings().subprotocols().get(0)
                + " offered",
            both.response()
                .flatMap(response -> response.joined("Sec-WebSocket-Protocol"))
                .orElse("none of them"));
      }
    }

    /**
     * Whether what makes a handshake of a GET seems to make no difference to the target. A status
     * that says what is wrong, such as 401, says more.
     */
    private static boolean looksLost(Exchange handshake, Exchange get, Exchange otherVersion) {
      Optional<Integer> status = handshake.response().map(Response::status);
      return !handshake.isAccepted()
          && status.filter(LIKE_A_PLAIN_GET::contains).isPresent()
          && status.equals(get.response().map(Response::status))
          && status.equals(otherVersion.response().map(Response::status));
    }

    private Exchange ask(Given given) {
      Take take = player.play(given.script(), cast);
      takes.add(take);
      return take.last();
    }

    Map<Feature, Availability> features() {
      Settings settings = cast.settings();
      Map<Feature, Availability> features = new EnumMap<>(Feature.class);
      features.put(
          Feature.SUBPROTOCOL, isSet(Feature.SUBPROTOCOL, !settings.subprotocols().isEmpty()));
      features.put(
          Feature.TWO_SUBPROTOCOLS,
          isSet(Feature.TWO_SUBPROTOCOLS, settings.subprotocols().size() > 1));
      features.put(
          Feature.REFUSED_ORIGIN,
          isSet(Feature.REFUSED_ORIGIN, settings.refusedOrigin().isPresent()));
      features.put(
          Feature.PLAIN_RESOURCE, isSet(Feature.PLAIN_RESOURCE, settings.plainPath().isPresent()));
      features.put(
          Feature.PROTECTED_RESOURCE,
          isSet(Feature.PROTECTED_RESOURCE, settings.protectedPath().isPresent()));
      features.put(
          Feature.CREDENTIALS, isSet(Feature.CREDENTIALS, settings.credentials().isPresent()));
      features.put(
          Feature.ALLOWED_ORIGIN,
          isSet(Feature.ALLOWED_ORIGIN, settings.welcomeOrigin().isPresent()));
      features.put(
          Feature.MISSING_RESOURCE,
          isSet(Feature.MISSING_RESOURCE, settings.missingPath().isPresent()));
      features.put(
          Feature.REDIRECTING_RESOURCE,
          isSet(Feature.REDIRECTING_RESOURCE, settings.redirectPath().isPresent()));
      features.put(Feature.ORIGIN_POLICY, originPolicy());
      features.put(Feature.PERMESSAGE_DEFLATE, deflateAvailability());
      features.put(Feature.ECHO, echoAvailability());
      features.put(Feature.COMPRESSED_ECHO, compressedEchoAvailability());
      features.put(
          Feature.PLAIN_CONNECTION,
          cast.target().secure()
              ? new Availability.Absent("the target is reached over TLS")
              : new Availability.Available());
      return features;
    }

    /** A stranger's origin tells a list of those let in from everything else. */
    private Availability originPolicy() {
      if (stranger.isEmpty() || !(stranger.get().isAccepted() || stranger.get().isRefused())) {
        return new Availability.Unknown(
            "it needs to be known whether an origin that nobody knows is let in: the target "
                + stranger.map(asked -> asked.outcome().inWords()).orElse("was not asked"));
      }
      return stranger.get().isRefused()
          ? new Availability.Available()
          : new Availability.Absent("the target lets in origins that nobody knows, as it may");
    }

    private Availability deflateAvailability() {
      if (deflate.isEmpty() || !deflate.get().isAccepted()) {
        return new Availability.Unknown(
            "a handshake that offers permessage-deflate was not accepted: the target "
                + deflate.map(offer -> offer.outcome().inWords()).orElse("was not asked"));
      }
      return agreesToDeflate(deflate.get())
          ? new Availability.Available()
          : new Availability.Absent(
              "the target declines a plain offer of permessage-deflate, as it may");
    }

    private Availability echoAvailability() {
      if (echo.isEmpty() || !echo.get().isAccepted()) {
        return new Availability.Unknown(
            "nothing could be said to the target: it "
                + echo.map(spoken -> spoken.outcome().inWords()).orElse("was not asked"));
      }
      return sendsBack(echo.get())
          ? new Availability.Available()
          : new Availability.Absent(
              "the target does not send each text message back and nothing else, as it need not: "
                  + textAnswer(echo.get()));
    }

    private Availability compressedEchoAvailability() {
      Availability plain = echoAvailability();
      if (!(plain instanceof Availability.Available)) {
        return plain;
      }
      if (compressedEcho.isEmpty()) {
        return deflateAvailability();
      }
      List<Message> heard =
          compressedEcho.get().afterSwitch().stream()
              .flatMap(after -> after.talk().heard().stream())
              .toList();
      if (heard.stream().anyMatch(Message::compressed)) {
        return new Availability.Available();
      }
      return heard.isEmpty()
          ? new Availability.Unknown(
              "it needs to be known whether the target compresses; a long text: "
                  + textAnswer(compressedEcho.get()))
          : new Availability.Absent(
              "the target never compresses, as it may; a long text: "
                  + textAnswer(compressedEcho.get()));
    }
  }

  private static Availability isSet(Feature feature, boolean set) {
    return set
        ? new Availability.Available()
        : new Availability.Absent(
            "it needs " + feature.what() + "; set it with " + feature.option());
  }

  private static boolean agreesToDeflate(Exchange offer) {
    return offer.response().map(Surveyor::listsDeflate).orElse(false);
  }

  private static boolean listsDeflate(Response response) {
    return Compression.agreedIn(response).isPresent();
  }

  /**
   * Whether for each text one message came: that text, or one so faulty that it may well be it.
   * Such a fault must not hide the rows that look for it.
   */
  private static boolean sendsBack(Exchange spoken) {
    return spoken
        .afterSwitch()
        .map(Switch::talk)
        .filter(talk -> talk.heard().size() == talk.said().size())
        .filter(
            talk ->
                talk.unheard().isEmpty()
                    || talk.heard().stream().allMatch(heard -> heard.fault().isPresent()))
        .isPresent();
  }

  private static String textAnswer(Exchange spoken) {
    if (!spoken.isAccepted()) {
      return "the target " + spoken.outcome().inWords();
    }
    Switch after = spoken.afterSwitch().orElseThrow();
    if (sendsBack(spoken)) {
      boolean compressed = after.talk().heard().stream().anyMatch(Message::compressed);
      return compressed ? "sent back, compressed" : "sent back";
    }
    return after.talk().heard().isEmpty()
        ? "no message came back; the target " + after.inWords()
        : "something else came: " + after.talk().heard().get(0).payload().visible(40);
  }

  private static String extensionAnswer(Exchange offer) {
    if (!offer.isAccepted()) {
      return "the target " + offer.outcome().inWords();
    }
    return offer
        .response()
        .flatMap(response -> response.joined("Sec-WebSocket-Extensions"))
        .orElse("declined");
  }

  private static String described(Exchange exchange) {
    if (exchange.outcome() instanceof Outcome.Accepted accepted) {
      Switch after = accepted.after();
      return after.isProved()
          ? "101, then speaks WebSocket"
          : "101, but then it " + after.inWords();
    }
    return exchange
        .response()
        .map(
            response ->
                response.status()
                    + (response.reason().isEmpty() ? "" : " " + response.reason().visible(60)))
        .orElseGet(() -> "the target " + exchange.outcome().inWords());
  }
}

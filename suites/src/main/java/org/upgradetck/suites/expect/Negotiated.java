package org.upgradetck.suites.expect;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.upgradetck.fixtures.http.FieldLine;
import org.upgradetck.fixtures.http.Response;
import org.upgradetck.fixtures.websocket.AcceptKey;
import org.upgradetck.reports.model.Level;
import org.upgradetck.suites.play.Exchange;

/** The words for what a 101 may say of keys, subprotocols and extensions. */
public final class Negotiated {

  private static final String PROTOCOL = "Sec-WebSocket-Protocol";
  private static final String EXTENSIONS = "Sec-WebSocket-Extensions";

  private Negotiated() {}

  /** Agrees to no subprotocol: the field is not there, not even empty. */
  public static Expectation noSubprotocol() {
    return Expectation.that(
        "agrees to no subprotocol: sends no " + PROTOCOL,
        Answers.in101(
            exchange -> {
              List<String> values = lines(exchange, PROTOCOL);
              return values.isEmpty()
                  ? Finding.met("none")
                  : Finding.broken(PROTOCOL + ": " + String.join(" | ", values));
            }));
  }

  /**
   * Agrees to exactly one of the subprotocols offered, spelled as the client spelled it, or to
   * none.
   */
  public static Expectation atMostOneSubprotocolOfThoseOffered() {
    return Expectation.that(
        "agrees to one of the subprotocols offered, spelled as offered, or to none",
        Answers.in101(
            exchange -> {
              List<String> values = lines(exchange, PROTOCOL);
              if (values.isEmpty()) {
                return Finding.met("none");
              }
              boolean one = values.size() == 1 && offered(exchange).contains(values.get(0));
              String seen = PROTOCOL + ": " + String.join(" | ", values);
              return one ? Finding.met(seen) : Finding.broken(seen);
            }));
  }

  /** Where nothing was offered: names neither a subprotocol nor an extension. */
  public static Clause nothingUnasked() {
    return () ->
        List.of(unlessOffered(noSubprotocol(), PROTOCOL), unlessOffered(noExtension(), EXTENSIONS));
  }

  /** The user may want an offer on every request; then nothing can be said of its absence. */
  private static Expectation unlessOffered(Expectation expectation, String field) {
    return Expectation.that(
        expectation.says(),
        scene ->
            scene.last().request().fields(field).isEmpty()
                ? expectation.in(scene)
                : Finding.unjudged(field + " is offered on every request, as the user wants it"));
  }

  /** Agrees to some subprotocol of those offered. */
  public static Expectation aSubprotocol() {
    return Expectation.that(
        "agrees to a subprotocol that it is known to speak",
        Answers.in101(
            exchange ->
                lines(exchange, PROTOCOL).isEmpty()
                    ? Finding.broken("no " + PROTOCOL)
                    : Finding.met(PROTOCOL + ": " + lines(exchange, PROTOCOL).get(0))));
  }

  /** Agrees to no extension: the field is not there, not even empty. */
  public static Expectation noExtension() {
    return Expectation.that(
        "agrees to no extension: sends no " + EXTENSIONS,
        Answers.in101(
            exchange -> {
              List<String> values = lines(exchange, EXTENSIONS);
              return values.isEmpty()
                  ? Finding.met("none")
                  : Finding.broken(EXTENSIONS + ": " + String.join(" | ", values));
            }));
  }

  /** No extension in the answer has the parameter. */
  public static Expectation noExtensionParameter(String name) {
    return Expectation.that(
        "answers without the parameter " + name,
        Answers.in101(
            exchange -> {
              String seen = String.join(", ", lines(exchange, EXTENSIONS));
              return parameterNames(exchange).contains(name)
                  ? Finding.broken(EXTENSIONS + ": " + seen)
                  : Finding.met(seen.isEmpty() ? "no " + EXTENSIONS : seen);
            }));
  }

  /**
   * When it switches although several keys were sent, its Accept is at least made of what was sent:
   * of one of the keys, or of all joined as one field value (RFC 9110, 5.3).
   */
  public static Expectation acceptOfSomethingSent() {
    return Expectation.that(
        "if it switches, computes Sec-WebSocket-Accept over a key that was sent",
        scene -> {
          Exchange last = scene.last();
          if (!last.isAccepted()) {
            return Finding.met("did not switch");
          }
          List<String> keys =
              last.request().fields("Sec-WebSocket-Key").stream()
                  .map(FieldLine::valueText)
                  .toList();
          Set<String> fitting = keys.stream().map(AcceptKey::of).collect(Collectors.toSet());
          // One line with a list means the same as several lines (RFC 9110, 5.2).
          keys.forEach(
              key ->
                  List.of(key.split(",", -1))
                      .forEach(member -> fitting.add(AcceptKey.of(member.strip()))));
          // RFC 2616, 2.2, which RFC 6455 goes back to, lets white space in a value become one SP.
          keys.forEach(key -> fitting.add(AcceptKey.of(key.replaceAll("[ \t]+", " "))));
          fitting.add(AcceptKey.of(String.join(", ", keys)));
          fitting.add(AcceptKey.of(String.join(",", keys)));
          List<String> accepts = Answers.accepts(last);
          String actual = "Sec-WebSocket-Accept: " + String.join(" | ", accepts);
          if (accepts.size() == 1 && fitting.contains(accepts.get(0))) {
            return Finding.met(accepts.get(0));
          }
          // Nobody says what text octets above ASCII stand for, and no key holds them.
          boolean ascii = keys.stream().allMatch(key -> key.chars().allMatch(c -> c < 0x80));
          return ascii ? Finding.broken(actual) : Finding.brokenAt(Level.SHOULD, actual);
        });
  }

  /** A 101 names websocket in Upgrade, and nothing beside it. */
  public static Expectation switchesToWebsocketAlone() {
    return Expectation.that(
        "if it switches, names websocket alone in Upgrade",
        scene -> {
          if (!scene.last().isAccepted()) {
            return Finding.met("did not switch");
          }
          String value = String.join(", ", lines(scene.last(), "Upgrade"));
          return value.equalsIgnoreCase("websocket")
              ? Finding.met("Upgrade: " + value)
              : Finding.broken(value.isEmpty() ? "no Upgrade" : "Upgrade: " + value);
        });
  }

  /**
   * An answer with Upgrade lists it in Connection; where Upgrade only advertises, a breach warns.
   */
  public static Expectation upgradeListedInConnection() {
    return Expectation.that(
        "lists upgrade in Connection wherever it sends Upgrade",
        scene -> {
          Optional<Response> response = scene.last().response();
          if (response.isEmpty()) {
            return Finding.unjudged("there was no response");
          }
          if (!response.get().has("Upgrade")) {
            return Finding.met("no Upgrade");
          }
          boolean listed =
              response.get().members("Connection").stream().anyMatch("upgrade"::equalsIgnoreCase);
          if (listed) {
            return Finding.met("listed");
          }
          String actual =
              "Connection: "
                  + response.get().joined("Connection").orElse("not sent")
                  + ", in a "
                  + response.get().status();
          boolean binding = response.get().status() == 101 || response.get().status() == 426;
          return binding ? Finding.broken(actual) : Finding.brokenAt(Level.SHOULD, actual);
        });
  }

  private static List<String> lines(Exchange exchange, String name) {
    return exchange.response().map(response -> response.values(name)).orElse(List.of());
  }

  private static Set<String> offered(Exchange exchange) {
    return exchange.request().fields(PROTOCOL).stream()
        .flatMap(line -> List.of(line.valueText().split(",", -1)).stream())
        .map(String::strip)
        .filter(member -> !member.isEmpty())
        .collect(Collectors.toSet());
  }

  private static Set<String> parameterNames(Exchange exchange) {
    return lines(exchange, EXTENSIONS).stream()
        .flatMap(line -> List.of(line.split("[;,]", -1)).stream())
        .map(part -> part.split("=", 2)[0].strip())
        .collect(Collectors.toSet());
  }
}

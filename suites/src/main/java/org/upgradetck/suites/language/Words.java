package org.upgradetck.suites.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.upgradetck.fixtures.bytes.Bytes;
import org.upgradetck.fixtures.http.FieldLine;
import org.upgradetck.fixtures.http.Request;
import org.upgradetck.fixtures.websocket.Frame;
import org.upgradetck.reports.model.Level;
import org.upgradetck.suites.script.Base;
import org.upgradetck.suites.script.Cast;
import org.upgradetck.suites.script.Cut;
import org.upgradetck.suites.script.Delivery;
import org.upgradetck.suites.script.Script;

/** The words that begin a case and those that change a message. */
public final class Words {

  private Words() {}

  // ---- levels

  /** The text says MUST or MUST NOT: a breach fails. */
  public static Case must(String requirement) {
    return Case.claiming(Level.MUST, requirement, Optional.empty());
  }

  /** The text says SHOULD or SHOULD NOT: a breach warns. */
  public static Case should(String requirement) {
    return Case.claiming(Level.SHOULD, requirement, Optional.empty());
  }

  /** The text leaves the choice: what the target chose is recorded. */
  public static Case may(String requirement) {
    return Case.claiming(Level.MAY, requirement, Optional.empty());
  }

  /**
   * The text says MUST, another text excuses a breach: a breach warns.
   *
   * @param requirement the requirement in our own words
   * @param excuse the text that excuses a breach, and why
   */
  public static Case disputed(String requirement, String excuse) {
    return Case.claiming(Level.DISPUTED, requirement, Optional.of(excuse));
  }

  // ---- valid messages

  /** The plain opening handshake; as control it must be accepted and really switch. */
  public static Given openingHandshake() {
    return new Given(Script.of(Base.OPENING_HANDSHAKE), Control.SWITCHED);
  }

  /** A plain GET for the target's path; as control it must be answered as HTTP. */
  public static Given plainRequest() {
    return new Given(Script.of(Base.PLAIN_REQUEST), Control.RESPONDED);
  }

  /** A plain GET for the resource named with {@code --plain-path}. */
  public static Given plainResource() {
    return new Given(Script.of(Base.PLAIN_RESOURCE), Control.RESPONDED);
  }

  // ---- fields

  /** The words on one field. */
  public static Header header(String name) {
    return new Header(name);
  }

  /** The words on all fields of the opening handshake, each in turn and all at once. */
  public static HandshakeFields eachField() {
    return new HandshakeFields();
  }

  /**
   * Forty fields that nobody knows: more than a sender has need of, fewer than servers count to.
   */
  public static Variation manyUnknownFields() {
    return Variation.editing(
        "forty-unknown",
        "with forty unknown fields",
        (request, cast) -> {
          Request longer = request;
          for (int i = 0; i < 40; i++) {
            longer = longer.with(FieldLine.of("X-Unknown-" + i, cast.fill("{random}")));
          }
          return longer;
        });
  }

  /** A parameter with a key of its own; several values stand on several lines. */
  public static Keyed row(String key, String... values) {
    return new Keyed(key, List.of(values));
  }

  // ---- the request line

  /** One row a method. */
  public static Variation method(String... methods) {
    return new Variation(
        Arrays.stream(methods)
            .map(
                method ->
                    new Row(
                        method.toLowerCase(Locale.ROOT),
                        "method " + method,
                        Variation.editing((request, cast) -> request.withMethod(method))))
            .toList());
  }

  /** One row a request-target; the placeholders of {@link Cast#fill} are filled. */
  public static Variation requestTarget(Keyed... targets) {
    return new Variation(
        Arrays.stream(targets)
            .map(
                target ->
                    new Row(
                        target.key(),
                        "request-target " + target.words(),
                        Variation.editing(
                            (request, cast) ->
                                request.withTarget(cast.fill(target.values().get(0))))))
            .toList());
  }

  /** One row an HTTP-version. */
  public static Variation httpVersion(String... versions) {
    return new Variation(
        Arrays.stream(versions)
            .map(
                version ->
                    new Row(
                        version.toLowerCase(Locale.ROOT).replace('/', '-'),
                        "version " + version,
                        Variation.editing((request, cast) -> request.withVersion(version))))
            .toList());
  }

  /** An empty line before the request line, as careless senders leave one. */
  public static Variation emptyLineInFront() {
    return Variation.editing(
        "empty-line-in-front",
        "an empty line before the request line",
        (request, cast) ->
            request.withStartLine(
                request.startLine().withMethod(Bytes.CRLF.plus(request.startLine().method()))));
  }

  // ---- time and segments

  /** Each octet of the request in a segment of its own. */
  public static Variation byteByByte() {
    return Variation.of(
        "byte-by-byte",
        "sent octet by octet",
        script -> script.withLast(step -> step.delivered(new Delivery.ByteByByte())));
  }

  /** The request in pieces, cut in turn at the bar in each text: {@code "Sec-WebSocket-K|ey"}. */
  public static Variation sentInPieces(String key, String... cutAt) {
    return inPieces(key, 0, cutAt);
  }

  /** The same with a pause between the pieces, in multiples of the quiet time. */
  public static Variation sentWithPauses(String key, int quietTimes, String... cutAt) {
    return inPieces(key, quietTimes, cutAt);
  }

  private static Variation inPieces(String key, int pauses, String... cutAt) {
    List<Cut> cuts = Arrays.stream(cutAt).map(Cut::at).toList();
    String words = "sent in " + (cuts.size() + 1) + " pieces" + (pauses > 0 ? " with pauses" : "");
    return Variation.of(
        key,
        words,
        script -> script.withLast(step -> step.delivered(new Delivery.Pieces(cuts, pauses))));
  }

  /** A masked frame in the same segment, right behind the request. */
  public static Variation immediatelyFollowedBy(String key, Frame frame) {
    Bytes octets = frame.masked(Bytes.of(0x37, 0xfa, 0x21, 0x3d)).toBytes();
    return Variation.of(
        key,
        "a masked frame right behind the request",
        script -> script.withLast(step -> step.followedBy(octets)));
  }

  /** Another request first, on the same connection. */
  public static Variation afterOnTheSameConnection(String key, Given earlier, Variation change) {
    Given before = earlier.with(change);
    return Variation.of(
        key,
        "after another request on the same connection (" + change.rows().get(0).words() + ")",
        script -> script.after(before.script()));
  }

  /** Another valid request first, on the same connection. */
  public static Variation afterOnTheSameConnection(String key, Given earlier) {
    return Variation.of(
        key,
        "after another request on the same connection",
        script -> script.after(earlier.script()));
  }

  /** The same on that many connections at once, each with a key of its own. */
  public static Variation onConnections(int count) {
    return Variation.of(
        count + "-connections",
        "on " + count + " connections at once",
        script -> script.onConnections(count));
  }
}

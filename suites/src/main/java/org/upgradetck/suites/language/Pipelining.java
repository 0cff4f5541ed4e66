package org.upgradetck.suites.language;

import java.util.Optional;
import org.upgradetck.fixtures.bytes.Bytes;
import org.upgradetck.fixtures.http.FieldLine;
import org.upgradetck.fixtures.websocket.Frame;
import org.upgradetck.suites.script.Cut;
import org.upgradetck.suites.script.Delivery;

/** The words for what else goes over the connection of a request (RFC 9112, section 9). */
public final class Pipelining {

  private static final Bytes MASK = Bytes.of(0x37, 0xfa, 0x21, 0x3d);
  private static final Bytes NO_MASK = Bytes.of(0, 0, 0, 0);

  private Pipelining() {}

  /** Another request in the same segment, right behind the request. */
  public static Variation immediatelyFollowedByRequest(String key, Given next) {
    return Variation.of(
        key,
        "another request right behind it, in the same segment",
        script -> script.followedAtOnceBy(next.script()));
  }

  /** Another request in the same segment, in front of the request. */
  public static Variation pipelinedBehind(String key, Given earlier) {
    return Variation.of(
        key,
        "right behind another request, in the same segment",
        script -> earlier.script().followedAtOnceBy(script));
  }

  /** The same with something changed in the request in front. */
  public static Variation pipelinedBehind(String key, Given earlier, Variation change) {
    return pipelinedBehind(key, earlier.with(change));
  }

  /** Octets in the same segment, right behind the request. */
  public static Variation immediatelyFollowedByOctets(String key, String octets) {
    return Variation.of(
        key,
        "octets right behind the request, in the same segment",
        script -> script.withLast(step -> step.followedBy(Bytes.latin1(octets))));
  }

  /** A text frame right behind the request whose mask leaves its payload readable. */
  public static Variation immediatelyFollowedByReadableFrame(String key, String text) {
    Bytes octets = Frame.text(text).masked(NO_MASK).toBytes();
    return Variation.of(
        key,
        "a text frame whose mask leaves its text readable, right behind the request",
        script -> script.withLast(step -> step.followedBy(octets)));
  }

  /** The first octets of a masked frame right behind the request, the rest behind the 101. */
  public static Variation immediatelyFollowedByTheStartOf(String key, Frame frame, int octets) {
    Bytes all = frame.masked(MASK).toBytes();
    return Variation.of(
        key,
        "the first "
            + octets
            + " octets of a masked frame right behind the request, the rest"
            + " behind the 101",
        script ->
            script.withLast(
                step ->
                    step.followedBy(all.slice(0, octets)).followedAfterThe101By(all.from(octets))));
  }

  /** The whole request, and then our end of the connection is closed for sending. */
  public static Variation thenHalfClosed() {
    return halfClosed("half-closed", "then half-closed", Optional.empty());
  }

  /** The request as far as the bar, and then our end of the connection is closed for sending. */
  public static Variation cutOff(String key, String place) {
    return halfClosed(key, "cut off and half-closed", Optional.of(Cut.at(place)));
  }

  /** The request whole, and a RST for its answer, or for the frames that are due behind a 101. */
  public static Variation thenTornDown() {
    return Variation.of(
        "torn-down",
        "then torn down with a RST",
        script -> script.withLast(step -> step.delivered(new Delivery.TornDown())));
  }

  private static Variation halfClosed(String key, String words, Optional<Cut> place) {
    return Variation.of(
        key,
        words,
        script -> script.withLast(step -> step.delivered(new Delivery.HalfClosed(place))));
  }

  /** On that many connections at once, each second one with an offer of permessage-deflate. */
  public static Variation everySecondConnectionOffersDeflate() {
    return Variation.editing(
        "deflate-on-every-second",
        "permessage-deflate offered on every second connection",
        (request, cast) ->
            cast.turn() % 2 == 0
                ? request
                : request.with(FieldLine.of("Sec-WebSocket-Extensions", "permessage-deflate")));
  }
}

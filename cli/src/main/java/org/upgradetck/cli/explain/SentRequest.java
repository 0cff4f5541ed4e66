package org.upgradetck.cli.explain;

import java.util.List;
import java.util.Optional;
import org.upgradetck.cli.wire.OctetLines;
import org.upgradetck.fixtures.bytes.Bytes;
import org.upgradetck.fixtures.http.Request;
import org.upgradetck.suites.extension.Compression;
import org.upgradetck.suites.script.Delivery;
import org.upgradetck.suites.script.Step;

/**
 * One request of a row as it goes over the wire.
 *
 * @param octets the request, with what is sent in the same segment right behind it
 * @param behind how many of the octets stand behind the request
 * @param lines the request beside the control
 * @param delivery how it is handed to TCP
 * @param pipelined whether the answer to the request before is not awaited
 * @param behindThe101 octets sent as soon as it is answered 101
 * @param turns what is said then, frame by frame
 * @param cuts where a new segment begins: offsets in the octets, without the first
 */
record SentRequest(
    Bytes octets,
    int behind,
    List<SentLine> lines,
    Delivery delivery,
    boolean pipelined,
    Bytes behindThe101,
    List<SentTurn> turns,
    List<Integer> cuts) {

  SentRequest {
    lines = List.copyOf(lines);
    turns = List.copyOf(turns);
    cuts = List.copyOf(cuts);
  }

  /**
   * The request of a step; compared with the control where there is one. What is said behind the
   * 101 is what a target hears that accepts what was offered, as it was offered.
   */
  static SentRequest of(
      Step step, Request request, Bytes octets, List<Integer> cuts, Optional<Bytes> control) {
    List<Bytes> lines = OctetLines.of(octets);
    return new SentRequest(
        octets,
        step.behind().length(),
        control
            .map(other -> SentLine.compared(OctetLines.of(other), lines))
            .orElseGet(() -> SentLine.plain(lines)),
        step.delivery(),
        step.pipelined(),
        step.behindThe101(),
        step.dialogue().lines().under(Compression.asOfferedIn(request)).stream()
            .map(SentTurn::of)
            .toList(),
        cuts);
  }

  /** How it is handed to TCP, in words. */
  String deliveryInWords() {
    if (delivery instanceof Delivery.ByteByByte) {
      return "octet by octet, " + octets.length() + " writes";
    }
    if (delivery instanceof Delivery.Pieces pieces) {
      return "in "
          + (cuts.size() + 1)
          + " segments, "
          + (pieces.pauses() == 0
              ? "a short pause between them"
              : pieces.pauses() == 1
                  ? "a quiet time (--quiet-for) between them"
                  : pieces.pauses() + " quiet times (--quiet-for) between them");
    }
    if (delivery instanceof Delivery.ContentWithheld) {
      return "its content only when an interim answer has come, or none at all";
    }
    if (delivery instanceof Delivery.HalfClosed) {
      return "in one segment, and then nothing more can come: our end is closed for sending";
    }
    return "in one segment";
  }
}

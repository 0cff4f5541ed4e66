package org.upgradetck.suites.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.upgradetck.fixtures.bytes.Bytes;

/** How the octets of a request are handed to TCP, which has no message borders (RFC 9112, 2.2). */
public sealed interface Delivery {

  /** Where the content begins. */
  Cut END_OF_HEAD = Cut.at("\r\n\r\n|");

  /** In one segment as far as the path allows. */
  record Whole() implements Delivery {}

  /** Each octet in a segment of its own, without pause. */
  record ByteByByte() implements Delivery {}

  /**
   * In pieces; before each but the first the line is watched for an answer that comes too early.
   *
   * @param cuts where to cut, in order
   * @param pauses how many quiet times ({@code --quiet-for}) to wait between pieces; 0 for a short
   *     pause just long enough that the pieces do not melt into one segment
   */
  record Pieces(List<Cut> cuts, int pauses) implements Delivery {
    public Pieces {
      cuts = List.copyOf(cuts);
    }
  }

  /**
   * The head first; the content only when an interim answer, or none at all, came to it (RFC 9110,
   * section 10.1.1). A final answer takes its place.
   */
  record ContentWithheld() implements Delivery {}

  /**
   * Only as far as a place, and then our end of the connection is closed for sending (RFC 9112,
   * section 8).
   *
   * @param place where the octets end; empty: they are sent whole
   */
  record HalfClosed(Optional<Cut> place) implements Delivery {}

  /** In one segment; when all that has to come has come, the connection is torn down with a RST. */
  record TornDown() implements Delivery {}

  /** What of the octets is sent. */
  default Bytes sent(Bytes octets) {
    return this instanceof HalfClosed halfClosed
        ? halfClosed.place().map(place -> Cut.pieces(octets, List.of(place)).get(0)).orElse(octets)
        : octets;
  }

  /** The octets cut as this delivery says. */
  default List<Bytes> cut(Bytes octets) {
    if (this instanceof HalfClosed) {
      return List.of(sent(octets));
    }
    if (this instanceof ContentWithheld) {
      return Cut.pieces(octets, List.of(END_OF_HEAD));
    }
    if (this instanceof Pieces pieces) {
      return Cut.pieces(octets, pieces.cuts());
    }
    if (this instanceof ByteByByte) {
      List<Bytes> single = new ArrayList<>(octets.length());
      for (int i = 0; i < octets.length(); i++) {
        single.add(octets.slice(i, i + 1));
      }
      return single;
    }
    return List.of(octets);
  }
}

package org.upgradetck.cli.wire;

import java.util.ArrayList;
import java.util.List;
import org.upgradetck.fixtures.bytes.Bytes;

/** Cuts octets into lines; nothing is lost, nothing is added. */
public final class OctetLines {

  private static final Bytes LF = Bytes.of('\n');

  private OctetLines() {}

  /** The lines, each with the LF that ends it; the last one may have none. */
  public static List<Bytes> of(Bytes octets) {
    List<Bytes> lines = new ArrayList<>();
    int from = 0;
    while (from < octets.length()) {
      int end = octets.indexOf(LF, from);
      int next = end < 0 ? octets.length() : end + 1;
      lines.add(octets.slice(from, next));
      from = next;
    }
    return lines;
  }
}

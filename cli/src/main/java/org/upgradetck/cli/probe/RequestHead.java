package org.upgradetck.cli.probe;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.upgradetck.cli.wire.OctetLines;
import org.upgradetck.fixtures.bytes.Bytes;

/**
 * What has to be known of a request to read its answer. The octets may be of any shape: what cannot
 * be found is not there.
 *
 * @param lines the lines of the head without their ends
 */
record RequestHead(List<String> lines) {

  static RequestHead of(Bytes request) {
    List<String> all =
        OctetLines.of(request).stream()
            .map(line -> line.asLatin1().replaceAll("\r?\n$", ""))
            .toList();
    // Empty lines may stand before a request line (RFC 9112, section 2.2).
    List<String> begun = all.stream().dropWhile(String::isEmpty).toList();
    return new RequestHead(begun.stream().takeWhile(line -> !line.isEmpty()).toList());
  }

  /** The method; it decides whether the answer can have a body. */
  String method() {
    return lines.isEmpty() ? "" : lines.get(0).split(" ", 2)[0];
  }

  /** The value of the first field line of a name, without white space at its ends. */
  Optional<String> value(String name) {
    return lines.stream()
        .skip(1)
        .filter(line -> line.indexOf(':') > 0)
        .filter(line -> isNamed(line.substring(0, line.indexOf(':')), name))
        .map(line -> line.substring(line.indexOf(':') + 1).replaceAll("^[ \t]+|[ \t]+$", ""))
        .findFirst();
  }

  private static boolean isNamed(String one, String other) {
    return one.strip().toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
  }
}

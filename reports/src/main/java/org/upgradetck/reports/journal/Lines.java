package org.upgradetck.reports.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * The lines of a stream that ended in LF. {@link java.io.BufferedReader} does not tell a last line
 * that has its LF from one that was cut, and only the first is whole for certain.
 */
final class Lines {

  private final InputStream in;
  private boolean cut;

  Lines(InputStream in) {
    this.in = in;
  }

  /** The next whole line without its LF, or nothing at the end. */
  Optional<byte[]> next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int octet = in.read();
    while (octet >= 0) {
      if (octet == '\n') {
        return Optional.of(line.toByteArray());
      }
      line.write(octet);
      octet = in.read();
    }
    cut = line.size() > 0;
    return Optional.empty();
  }

  /** Whether the stream ended within a line; known once {@link #next} found the end. */
  boolean cut() {
    return cut;
  }
}

package org.upgradetck.reference.variants;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.upgradetck.reference.Decisions;

/** Unusual ways of octets to the client (RFC 9112 2.2). */
final class DeliveryVariants {

  private static final long PAUSE_MILLIS = 300;

  private DeliveryVariants() {}

  static Decisions octetByOctet() {
    return sending(
        (out, octets) -> {
          for (byte octet : octets) {
            out.write(octet);
          }
        });
  }

  static Decisions linesCutInTheirEnds() {
    return sending(
        (out, octets) -> {
          int start = 0;
          for (int i = 0; i < octets.length; i++) {
            if (octets[i] == '\r' || i == octets.length - 1) {
              out.write(octets, start, i + 1 - start);
              start = i + 1;
            }
          }
        });
  }

  static Decisions slowToAnswer() {
    return sending(
        (out, octets) -> {
          if (isHead(octets)) {
            pause();
          }
          out.write(octets);
        });
  }

  static Decisions pauseBehindHead() {
    return sending(
        (out, octets) -> {
          String text = new String(octets, StandardCharsets.ISO_8859_1);
          int end = isHead(octets) ? text.indexOf("\r\n\r\n") + 4 : octets.length;
          out.write(octets, 0, end);
          if (end < octets.length) {
            pause();
            out.write(octets, end, octets.length - end);
          }
        });
  }

  static Decisions pauseInHead() {
    return sending(
        (out, octets) -> {
          int cut = isHead(octets) ? octets.length / 2 : 0;
          out.write(octets, 0, cut);
          if (cut > 0) {
            pause();
          }
          out.write(octets, cut, octets.length - cut);
        });
  }

  static Decisions framesInTwoSegments() {
    return sending(
        (out, octets) -> {
          int cut = isHead(octets) || octets.length < 2 ? 0 : 1;
          out.write(octets, 0, cut);
          out.write(octets, cut, octets.length - cut);
        });
  }

  private static boolean isHead(byte[] octets) {
    return octets.length > 0 && octets[0] == 'H';
  }

  /** How the octets of one answer or frame go out. */
  private interface Sender {
    void send(OutputStream out, byte[] octets) throws IOException;
  }

  private static Decisions sending(Sender sender) {
    return new Decisions() {
      @Override
      public OutputStream output(OutputStream out) {
        return new FilterOutputStream(out) {
          @Override
          public void write(byte[] octets) throws IOException {
            sender.send(out, octets);
          }
        };
      }
    };
  }

  private static void pause() throws IOException {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }
}

package org.upgradetck.reports.html;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A script or a style sheet of ours that stands in the page itself.
 *
 * @param text its text
 * @param hash its name in a Content-Security-Policy: the page may use this text and no other
 */
record Inlined(String text, String hash) {

  static final Inlined STYLE = Inlined.load("report.css");
  static final Inlined SCRIPT = Inlined.load("report.js");
  static final Inlined COMPARISON_STYLE = Inlined.load("comparison.css");
  static final Inlined COMPARISON_SCRIPT = Inlined.load("comparison.js");
  static final Inlined DIFFERENCE_STYLE = Inlined.load("difference.css");
  static final Inlined DIFFERENCE_SCRIPT = Inlined.load("difference.js");

  private static Inlined load(String name) {
    try (InputStream in = Inlined.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new FileNotFoundException(name);
      }
      // Browsers read CR LF as LF and take the hash of that.
      String text = new String(in.readAllBytes(), UTF_8).replace("\r\n", "\n");
      return new Inlined(text, hashOf(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hashOf(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}

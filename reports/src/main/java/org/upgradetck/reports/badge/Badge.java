package org.upgradetck.reports.badge;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.upgradetck.reports.model.Run;
import org.upgradetck.reports.model.Verdict;
import org.upgradetck.reports.outline.Outline;

/**
 * What came of a run in two or three words. It tells of the target, not of the gate: what a
 * baseline accepts is still broken.
 *
 * @param message the words
 * @param tone how good that is
 */
public record Badge(String message, Tone tone) {

  private static final String LABEL = "upgrade-tck";

  /** How good a message is. */
  public enum Tone {
    /** Nothing is broken. */
    GOOD("brightgreen", "#2a7a33"),
    /** Only advice is not followed, in a run that counts this. */
    MIDDLING("yellow", "#8a6100"),
    /** A requirement is broken. */
    BAD("red", "#c02b2b"),
    /** It is not known. */
    UNKNOWN("lightgrey", "#666666");

    private final String name;
    private final String colour;

    /**
     * One of them.
     *
     * @param name the colour by the name that makers of badges know
     * @param colour ours, on which white text can be read
     */
    Tone(String name, String colour) {
      this.name = name;
      this.colour = colour;
    }
  }

  private static final int HEIGHT = 20;
  private static final int PADDING = 6;

  /** The mean width of a letter in the fonts below at 11 px; the text is fitted to it. */
  private static final double LETTER = 6.4;

  private static final Pattern PLAIN = Pattern.compile("[a-z0-9 ]{1,40}");

  public Badge {
    if (!PLAIN.matcher(message).matches()) {
      throw new IllegalArgumentException("not a message for a badge");
    }
  }

  /** What there is to say of a run. */
  public static Badge of(Run run) {
    long broken = Outline.of(run).casesWith(Verdict.FAIL).size();
    if (broken > 0) {
      return new Badge(broken + " broken", Tone.BAD);
    }
    Map<Verdict, Long> rows = run.summary();
    long open = rows.getOrDefault(Verdict.INCONCLUSIVE, 0L);
    long judged = run.results().size() - open - rows.getOrDefault(Verdict.SKIP, 0L);
    if (judged == 0) {
      return new Badge("not judged", Tone.UNKNOWN);
    }
    if (run.interrupted() || open > 0) {
      return new Badge("partly judged", Tone.UNKNOWN);
    }
    int warned = Outline.of(run).casesWith(Verdict.WARN).size();
    return run.gate().warningsFail() && warned > 0
        ? new Badge(warned + " warned", Tone.MIDDLING)
        : new Badge("conformant", Tone.GOOD);
  }

  /** The badge as a picture that loads nothing, in UTF-8. */
  public byte[] svg() {
    int left = width(LABEL);
    int right = width(message);
    return String.format(
            Locale.ROOT,
            """
        <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" role="img" \
        aria-label="%3$s: %4$s">
        <title>%3$s: %4$s</title>
        <path fill="#3d434b" d="M3 0H%5$dv%2$dH3a3 3 0 0 1-3-3V3a3 3 0 0 1 3-3z"/>
        <path fill="%6$s" d="M%5$d 0h%7$da3 3 0 0 1 3 3v14a3 3 0 0 1-3 3H%5$dz"/>
        <g fill="#fff" font-family="Verdana,DejaVu Sans,Geneva,sans-serif" font-size="11" \
        text-anchor="middle">
        <text x="%8$s" y="14" textLength="%9$d">%3$s</text>
        <text x="%10$s" y="14" textLength="%11$d">%4$s</text>
        </g>
        </svg>
        """,
            left + right,
            HEIGHT,
            LABEL,
            message,
            left,
            tone.colour,
            right - 3,
            middle(0, left),
            left - 2 * PADDING,
            middle(left, right),
            right - 2 * PADDING)
        .getBytes(UTF_8);
  }

  /** The badge as an endpoint that a maker of badges asks for what to draw. */
  public byte[] json() {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    try (JsonGenerator json = new JsonFactory().createGenerator(written, JsonEncoding.UTF8)) {
      json.writeStartObject();
      json.writeNumberField("schemaVersion", 1);
      json.writeStringField("label", LABEL);
      json.writeStringField("message", message);
      json.writeStringField("color", tone.name);
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible); // a byte array does not fail
    }
    return written.toByteArray();
  }

  private static int width(String text) {
    return (int) Math.ceil(text.length() * LETTER) + 2 * PADDING;
  }

  /** In halves of a pixel, without a sign that depends on the place. */
  private static String middle(int from, int width) {
    int twice = 2 * from + width;
    return twice / 2 + (twice % 2 == 0 ? "" : ".5");
  }
}

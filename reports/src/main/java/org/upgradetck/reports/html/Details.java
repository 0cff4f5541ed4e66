package org.upgradetck.reports.html;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.upgradetck.reports.model.ConversationRecord;
import org.upgradetck.reports.model.EventRecord;
import org.upgradetck.reports.model.Expected;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.text.VisibleText;

/**
 * What the script of the page shows of a row that is opened, as JSON for a data block of HTML:
 *
 * <pre>
 * {"again": COMMAND, "rows": [ROW ...], "texts": [TEXT ...]}
 * ROW          [[EXPECTATION ...], [CONVERSATION ...], [SEEN IN ...]]
 * EXPECTATION  [says, level, 1 met | 0 broken | -1 not judged, actual]
 * CONVERSATION [role, local port, remote port, end, sent total, received total, sha256, [EVENT ...]]
 * EVENT        [ms, kind, octets, note]
 * </pre>
 *
 * <p>The rows are in the order of the page. Every word is the number of a text, for most repeat;
 * octets are a text with one character for each octet, which for HTTP is shorter than base64 and
 * can be searched for in the file. All is ASCII, and without {@code <}, so that nothing in it ends
 * the block.
 */
final class Details {

  private static final int SHOWN = 4_000;

  /** The octets of all conversations together: a report must open fast, whatever a target sends. */
  private static final int OCTETS_OF_ALL = 4 * 1024 * 1024;

  private static final int MOST_OF_A_CONVERSATION = 16 * 1024;
  private static final int LEAST_OF_A_CONVERSATION = 1024;

  /** What an event takes besides its octets: a target may send one at a time. */
  private static final int OCTETS_OF_AN_EVENT = 16;

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final int octetsOfAConversation;

  private Details(long conversations) {
    this.octetsOfAConversation =
        (int)
            Math.max(
                LEAST_OF_A_CONVERSATION,
                Math.min(MOST_OF_A_CONVERSATION, OCTETS_OF_ALL / Math.max(1, conversations)));
  }

  /**
   * The data block.
   *
   * @param again the command that runs a row again, without the id of the row
   * @param rows in the order of the page
   */
  static String json(String again, List<Result> rows) {
    StringWriter written = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(written)) {
      json.setCharacterEscapes(new NoMarkup());
      new Details(rows.stream().mapToLong(row -> row.conversations().size()).sum())
          .write(again, rows, json);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible); // a string does not fail
    }
    return written.toString();
  }

  private void write(String again, List<Result> rows, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("again", VisibleText.of(again, SHOWN));
    json.writeArrayFieldStart("rows");
    for (Result row : rows) {
      json.writeRaw('\n');
      json.writeStartArray();
      json.writeStartArray();
      for (Expected expected : row.expectations()) {
        expectation(expected, json);
      }
      json.writeEndArray();
      json.writeStartArray();
      for (ConversationRecord conversation : row.conversations()) {
        conversation(conversation, json);
      }
      json.writeEndArray();
      json.writeStartArray();
      for (String id : row.seenIn()) {
        json.writeString(VisibleText.of(id, SHOWN));
      }
      json.writeEndArray();
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("texts");
    for (String text : numbers.keySet()) {
      json.writeString(text);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void expectation(Expected expected, JsonGenerator json) throws IOException {
    json.writeStartArray();
    json.writeNumber(text(expected.says()));
    json.writeNumber(text(expected.level().label()));
    json.writeNumber(expected.met().map(met -> met ? 1 : 0).orElse(-1));
    json.writeNumber(text(expected.actual().orElse("")));
    json.writeEndArray();
  }

  private void conversation(ConversationRecord conversation, JsonGenerator json)
      throws IOException {
    json.writeStartArray();
    json.writeNumber(text(conversation.role()));
    json.writeNumber(conversation.local());
    json.writeNumber(conversation.remote());
    json.writeNumber(text(conversation.end()));
    json.writeNumber(conversation.sentTotal());
    json.writeNumber(conversation.receivedTotal());
    json.writeNumber(text(conversation.sha256()));
    json.writeStartArray();
    int left = octetsOfAConversation;
    for (EventRecord event : conversation.events()) {
      byte[] octets = event.bytes();
      int kept = Math.max(0, Math.min(octets.length, left));
      if (kept > 0 || octets.length == 0) {
        json.writeStartArray();
        json.writeNumber(Math.round(event.at() * 100) / 100.0);
        json.writeNumber(text(event.kind()));
        json.writeNumber(number(new String(octets, 0, kept, ISO_8859_1)));
        json.writeNumber(text(event.note()));
        json.writeEndArray();
      }
      left -= kept + OCTETS_OF_AN_EVENT;
    }
    json.writeEndArray();
    json.writeEndArray();
  }

  private int text(String text) {
    return number(VisibleText.of(text, SHOWN));
  }

  private int number(String text) {
    return numbers.computeIfAbsent(text, unseen -> numbers.size());
  }

  /** Besides what JSON escapes: what could end, or begin, anything in HTML. */
  private static final class NoMarkup extends CharacterEscapes {

    private static final long serialVersionUID = 1L;

    private static final int[] ESCAPES = escapes();

    private static int[] escapes() {
      int[] escapes = standardAsciiEscapesForJSON();
      for (char active : new char[] {'<', '>', '&'}) {
        escapes[active] = ESCAPE_STANDARD;
      }
      return escapes;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
      return ESCAPES.clone();
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int character) {
      return null; // asked for custom escapes only, and there are none
    }
  }
}

package org.upgradetck.reports.html;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.upgradetck.reports.model.CaseInfo;
import org.upgradetck.reports.model.ConversationRecord;
import org.upgradetck.reports.model.EventRecord;
import org.upgradetck.reports.model.Expected;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.Run;
import org.upgradetck.reports.model.Sighting;
import org.upgradetck.reports.outline.Mark;
import org.upgradetck.reports.outline.Marks;
import org.upgradetck.reports.outline.Reproduction;
import org.upgradetck.reports.outline.RunAgain;
import org.upgradetck.reports.text.VisibleText;

/**
 * What the script of the page shows of a row that is opened, as JSON, {@link Packed}:
 *
 * <pre>
 * {"again": COMMAND, "sending": COMMAND, "seen": {CASE: [KIND ...]}, "kinds": {KIND: [harm, title, seen with, [link ...]]},
 *  "rows": [ROW ...], "texts": [TEXT ...]}
 * ROW          [[EXPECTATION ...], [CONVERSATION ...], [SEEN IN ...], command | -1, on the command,
 *               at the gate | -1]
 * EXPECTATION  [says, level, 1 met | 0 broken | -1 not judged, actual]
 * CONVERSATION [role, local port, remote port, end, sent total, received total, sha256, [EVENT ...]]
 * EVENT        [ms, kind, octets, note, [MARK ...]]
 * MARK         [from, to, kind, says]
 * </pre>
 *
 * <p>The rows are in the order of the page. Every word is the number of a text, for most repeat;
 * octets are a text with one character for each octet.
 */
final class Details {

  private static final int SHOWN = 4_000;

  /** The octets of all conversations together: a report must open fast, whatever a target sends. */
  private static final int OCTETS_OF_ALL = 4 * 1024 * 1024;

  private static final int MOST_OF_A_CONVERSATION = 16 * 1024;
  private static final int LEAST_OF_A_CONVERSATION = 1024;

  /** What an event takes besides its octets: a target may send one at a time. */
  private static final int OCTETS_OF_AN_EVENT = 16;

  private static final JsonFactory JSON = new JsonFactory();

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
   * @param run the run
   * @param rows in the order of the page
   */
  static String packed(Run run, List<Result> rows) {
    StringWriter written = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(written)) {
      new Details(rows.stream().mapToLong(row -> row.conversations().size()).sum())
          .write(run, rows, json);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible); // a string does not fail
    }
    return Packed.of(written.toString());
  }

  private void write(Run run, List<Result> rows, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("again", VisibleText.of(RunAgain.start(run.target()), SHOWN));
    json.writeStringField("sending", VisibleText.of(RunAgain.sending(run.target()), SHOWN));
    field(run, json);
    json.writeArrayFieldStart("rows");
    for (Result row : rows) {
      row(run, row, json);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("texts");
    for (String text : numbers.keySet()) {
      json.writeString(text);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void field(Run run, JsonGenerator json) throws IOException {
    Map<String, Sighting> kinds = new LinkedHashMap<>();
    json.writeObjectFieldStart("seen");
    for (CaseInfo info : run.cases()) {
      if (!info.evidence().isEmpty()) {
        json.writeArrayFieldStart(VisibleText.of(info.id(), SHOWN));
        for (Sighting kind : info.evidence()) {
          kinds.put(kind.id(), kind);
          json.writeString(VisibleText.of(kind.id(), SHOWN));
        }
        json.writeEndArray();
      }
    }
    json.writeEndObject();
    json.writeObjectFieldStart("kinds");
    for (Sighting kind : kinds.values()) {
      json.writeArrayFieldStart(VisibleText.of(kind.id(), SHOWN));
      json.writeString(VisibleText.of(kind.harm(), SHOWN));
      json.writeString(VisibleText.of(kind.title(), SHOWN));
      json.writeString(VisibleText.of(kind.seenWith(), SHOWN));
      json.writeStartArray();
      for (String link : kind.links()) {
        if (HtmlPage.isAddress(link)) {
          json.writeString(link);
        }
      }
      json.writeEndArray();
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void row(Run run, Result row, JsonGenerator json) throws IOException {
    json.writeStartArray();
    json.writeStartArray();
    for (Expected expected : row.expectations()) {
      expectation(expected, json);
    }
    json.writeEndArray();
    List<Mark> marks = Marks.of(row);
    json.writeStartArray();
    for (int i = 0; i < row.conversations().size(); i++) {
      int number = i;
      conversation(
          row.conversations().get(i),
          marks.stream().filter(mark -> mark.conversation() == number).toList(),
          json);
    }
    json.writeEndArray();
    json.writeStartArray();
    for (String id : row.seenIn()) {
      json.writeString(VisibleText.of(id, SHOWN));
    }
    json.writeEndArray();
    Reproduction reproduction = Reproduction.of(run.target(), row);
    // Whole or not at all: a command that was cut would do something else.
    json.writeNumber(reproduction.command().map(this::number).orElse(-1));
    json.writeNumber(text(reproduction.says()));
    json.writeNumber(
        run.gate()
            .noteOn(row)
            .map(note -> text(note.kind().label() + ": " + note.says()))
            .orElse(-1));
    json.writeEndArray();
  }

  private void expectation(Expected expected, JsonGenerator json) throws IOException {
    json.writeStartArray();
    json.writeNumber(text(expected.says()));
    json.writeNumber(text(expected.level().label()));
    json.writeNumber(expected.met().map(met -> met ? 1 : 0).orElse(-1));
    json.writeNumber(text(expected.actual().orElse("")));
    json.writeEndArray();
  }

  private void conversation(ConversationRecord conversation, List<Mark> marks, JsonGenerator json)
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
    for (int i = 0; i < conversation.events().size(); i++) {
      EventRecord event = conversation.events().get(i);
      byte[] octets = event.bytes();
      int kept = Math.max(0, Math.min(octets.length, left));
      if (kept > 0 || octets.length == 0) {
        json.writeStartArray();
        json.writeNumber(Math.round(event.at() * 100) / 100.0);
        json.writeNumber(text(event.kind()));
        json.writeNumber(number(new String(octets, 0, kept, ISO_8859_1)));
        json.writeNumber(text(event.note()));
        json.writeStartArray();
        for (Mark mark : marks) {
          if (mark.event() == i) {
            mark(mark, json);
          }
        }
        json.writeEndArray();
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

  private void mark(Mark mark, JsonGenerator json) throws IOException {
    json.writeStartArray();
    json.writeNumber(mark.from());
    json.writeNumber(mark.to());
    json.writeNumber(text(mark.kind().label()));
    json.writeNumber(text(mark.says().strip()));
    json.writeEndArray();
  }
}

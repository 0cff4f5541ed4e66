package org.upgradetck.reports.outline;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.upgradetck.reports.model.ConversationRecord;
import org.upgradetck.reports.model.EventRecord;
import org.upgradetck.reports.model.Expected;
import org.upgradetck.reports.model.Result;

/**
 * Where in the answer to a row the eye should go: the lines that a broken expectation speaks of,
 * found by its own words. Where they name no line, there is no mark.
 */
final class DeviatingLines {

  private static final Pattern STATUS =
      Pattern.compile("\\b(?:answered|status|a) ([1-5]\\d\\d)\\b");
  private static final Pattern STATUS_LINE = Pattern.compile("HTTP/\\d\\.\\d ([1-5]\\d\\d)\\b.*");
  private static final Pattern FIELD_LINE =
      Pattern.compile("([A-Za-z][A-Za-z0-9-]{0,60})[ \\t]*:.*");
  private static final Pattern MISSING = Pattern.compile("no ([A-Z][A-Za-z-]{1,60})");

  private final int conversation;
  private final ConversationRecord played;
  private final Set<Mark> marks = new LinkedHashSet<>();

  private DeviatingLines(int conversation, ConversationRecord played) {
    this.conversation = conversation;
    this.played = played;
  }

  /** The marks of a row; none where nothing is broken. */
  static List<Mark> of(Result row) {
    for (int i = row.conversations().size() - 1; i >= 0; i--) {
      ConversationRecord played = row.conversations().get(i);
      if (played.role().equals("row")) {
        DeviatingLines found = new DeviatingLines(i, played);
        row.expectations().stream()
            .filter(expected -> expected.met().isPresent() && !expected.met().get())
            .forEach(found::mark);
        return List.copyOf(found.marks);
      }
    }
    return List.of();
  }

  private void mark(Expected broken) {
    String actual = broken.actual().orElse("");
    Set<String> statuses = new LinkedHashSet<>();
    Matcher status = STATUS.matcher(actual);
    while (status.find()) {
      statuses.add(status.group(1));
    }
    String words = broken.says() + " " + actual;
    boolean inAField = false;
    boolean ofAStatus = false;
    for (Line line : heads()) {
      Matcher field = FIELD_LINE.matcher(line.text());
      Matcher first = STATUS_LINE.matcher(line.text());
      if (field.matches() && names(words, field.group(1))) {
        mark(line);
        inAField = true;
      } else if (first.matches() && statuses.contains(first.group(1))) {
        ofAStatus = true;
      }
    }
    Matcher missing = MISSING.matcher(actual);
    if (!inAField && missing.find()) {
      missing(missing.group());
    } else if (!inAField && ofAStatus) {
      heads().stream().filter(line -> isOneOf(statuses, line)).forEach(this::mark);
    }
    if (actual.contains("(FIN)")) {
      whole("fin");
    } else if (actual.contains("reset")) {
      whole("reset");
    } else if (actual.equals("was silent")) {
      whole("timed-out");
    }
  }

  private static boolean isOneOf(Set<String> statuses, Line line) {
    Matcher first = STATUS_LINE.matcher(line.text());
    return first.matches() && statuses.contains(first.group(1));
  }

  /** Whether words speak of a field: by its name as it is written in them. */
  private static boolean names(String words, String field) {
    String name = Pattern.quote(field.toLowerCase(Locale.ROOT));
    Matcher named =
        Pattern.compile("(?<![A-Za-z-])" + name + "(?![A-Za-z-])", Pattern.CASE_INSENSITIVE)
            .matcher(words);
    while (named.find()) {
      if (Character.isUpperCase(words.charAt(named.start()))) {
        return true; // "the upgrade" is no field, "Upgrade" is
      }
    }
    return false;
  }

  private void mark(Line line) {
    marks.add(new Mark(conversation, line.event(), line.from(), line.to(), Mark.Kind.DEVIATES, ""));
  }

  private void missing(String says) {
    List<Line> lines = heads();
    if (!lines.isEmpty()) {
      Line last = lines.get(lines.size() - 1);
      marks.add(
          new Mark(conversation, last.event(), last.to(), last.to(), Mark.Kind.MISSING, says));
    }
  }

  private void whole(String kind) {
    for (int i = played.events().size() - 1; i >= 0; i--) {
      if (played.events().get(i).kind().equals(kind)) {
        marks.add(new Mark(conversation, i, 0, 0, Mark.Kind.DEVIATES, ""));
        return;
      }
    }
  }

  /**
   * A line of the head of an answer.
   *
   * @param event the event that brought it
   * @param from its first octet in the event
   * @param to the octet behind its last, CR LF included
   * @param text the line without CR LF
   */
  private record Line(int event, int from, int to, String text) {}

  /** The lines of all heads of answers that begin an event, in order. */
  private List<Line> heads() {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < played.events().size(); i++) {
      EventRecord event = played.events().get(i);
      String text = new String(event.bytes(), ISO_8859_1);
      if (!event.kind().equals("received") || !text.startsWith("HTTP/")) {
        continue;
      }
      int begin = 0;
      while (begin < text.length()) {
        int lf = text.indexOf('\n', begin);
        int end = lf < 0 ? text.length() : lf + 1;
        String line = text.substring(begin, end).stripTrailing();
        if (line.isEmpty()) {
          // Behind an interim answer the next head may follow at once.
          begin = text.startsWith("HTTP/", end) ? end : text.length();
          continue;
        }
        lines.add(new Line(i, begin, end, line));
        begin = end;
      }
    }
    return lines;
  }
}

package org.upgradetck.reports.outline;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.upgradetck.reports.model.ConversationRecord;
import org.upgradetck.reports.model.EventRecord;
import org.upgradetck.reports.model.Result;

/**
 * What the request of a row has otherwise than the valid request that it was made from: its
 * control. Lines are held against lines, and within a line that differs only the part that does is
 * marked.
 */
final class ChangedOctets {

  /**
   * A table of all pairs of lines is made: longer messages are held together at their ends only.
   */
  private static final int MOST_LINES = 200;

  private final int conversation;
  private final int event;
  private final List<Mark> marks = new ArrayList<>();

  private ChangedOctets(int conversation, int event) {
    this.conversation = conversation;
    this.event = event;
  }

  /** The marks of a row whose control is at hand; none where there is nothing to compare. */
  static List<Mark> of(Result row) {
    List<ConversationRecord> all = row.conversations();
    OptionalInt control = indexOf("control", all);
    OptionalInt played = indexOf("row", all);
    if (control.isEmpty() || played.isEmpty()) {
      return List.of();
    }
    OptionalInt valid = firstSent(all.get(control.getAsInt()));
    OptionalInt changed = firstSent(all.get(played.getAsInt()));
    if (valid.isEmpty() || changed.isEmpty()) {
      return List.of();
    }
    String before = text(all.get(control.getAsInt()).events().get(valid.getAsInt()));
    String after = text(all.get(played.getAsInt()).events().get(changed.getAsInt()));
    ChangedOctets found = new ChangedOctets(played.getAsInt(), changed.getAsInt());
    // A request sent in pieces, or behind another one, has nothing in common with its control.
    List<String> linesBefore = lines(before);
    List<String> linesAfter = lines(after);
    if (linesAfter.stream().noneMatch(line -> line.length() > 2 && linesBefore.contains(line))) {
      return List.of();
    }
    found.compare(linesBefore, linesAfter);
    return List.copyOf(found.marks);
  }

  private static OptionalInt indexOf(String role, List<ConversationRecord> all) {
    return IntStream.range(0, all.size()).filter(i -> all.get(i).role().equals(role)).findFirst();
  }

  private static OptionalInt firstSent(ConversationRecord conversation) {
    List<EventRecord> events = conversation.events();
    return IntStream.range(0, events.size())
        .filter(i -> events.get(i).kind().equals("sent"))
        .findFirst();
  }

  private static String text(EventRecord event) {
    return new String(event.bytes(), ISO_8859_1);
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int begin = 0;
    while (begin < text.length()) {
      int end = text.indexOf('\n', begin);
      end = end < 0 ? text.length() : end + 1;
      lines.add(text.substring(begin, end));
      begin = end;
    }
    return lines;
  }

  private void compare(List<String> before, List<String> after) {
    int[][] common = commonLines(before, after);
    int i = 0;
    int j = 0;
    int at = 0;
    while (i < before.size() || j < after.size()) {
      if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
        at += after.get(j).length();
        i++;
        j++;
        continue;
      }
      int firstBefore = i;
      int firstAfter = j;
      while ((i < before.size() || j < after.size())
          && !(i < before.size() && j < after.size() && before.get(i).equals(after.get(j)))) {
        boolean skipBefore =
            j == after.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1]);
        if (skipBefore) {
          i++;
        } else {
          j++;
        }
      }
      at = block(before.subList(firstBefore, i), after.subList(firstAfter, j), at);
    }
  }

  /** Lengths of the longest common subsequences of what follows; all 0 for very many lines. */
  private static int[][] commonLines(List<String> before, List<String> after) {
    int[][] common = new int[before.size() + 1][after.size() + 1];
    if (before.size() > MOST_LINES || after.size() > MOST_LINES) {
      return common;
    }
    for (int i = before.size() - 1; i >= 0; i--) {
      for (int j = after.size() - 1; j >= 0; j--) {
        common[i][j] =
            before.get(i).equals(after.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  /** Lines in the place of others. Returns where the octets behind them begin. */
  private int block(List<String> before, List<String> after, int begin) {
    int at = begin;
    int paired = Math.min(before.size(), after.size());
    for (int i = 0; i < paired; i++) {
      within(before.get(i), after.get(i), at);
      at += after.get(i).length();
    }
    if (after.size() > paired) {
      int length = after.subList(paired, after.size()).stream().mapToInt(String::length).sum();
      mark(at, at + length, Mark.Kind.CHANGED, "");
      at += length;
    }
    for (String gone : before.subList(paired, before.size())) {
      mark(at, at, Mark.Kind.LEFT_OUT, gone);
    }
    return at;
  }

  private void within(String before, String after, int at) {
    int shorter = Math.min(before.length(), after.length());
    int same = 0;
    while (same < shorter && before.charAt(same) == after.charAt(same)) {
      same++;
    }
    int sameAtTheEnd = 0;
    while (sameAtTheEnd < shorter - same
        && before.charAt(before.length() - 1 - sameAtTheEnd)
            == after.charAt(after.length() - 1 - sameAtTheEnd)) {
      sameAtTheEnd++;
    }
    int end = after.length() - sameAtTheEnd;
    if (end > same) {
      mark(at + same, at + end, Mark.Kind.CHANGED, "");
    } else {
      String gone = before.substring(same, before.length() - sameAtTheEnd);
      mark(at + same, at + same, Mark.Kind.LEFT_OUT, gone);
    }
  }

  private void mark(int from, int to, Mark.Kind kind, String says) {
    marks.add(new Mark(conversation, event, from, to, kind, says));
  }
}

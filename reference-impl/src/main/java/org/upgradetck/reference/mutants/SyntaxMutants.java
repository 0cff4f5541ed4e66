package org.upgradetck.reference.mutants;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.upgradetck.reference.Decisions;
import org.upgradetck.reference.http.Field;
import org.upgradetck.reference.http.Fields;
import org.upgradetck.reference.http.Grammar;
import org.upgradetck.reference.http.RefusedMessage;
import org.upgradetck.reference.http.Reply;
import org.upgradetck.reference.http.Reply.Response;
import org.upgradetck.reference.http.Request;
import org.upgradetck.reference.http.Status;

/** Faults in reading octets: where lines end, what a field line is, and how much is read. */
final class SyntaxMutants {

  private static final int MOST_FIELDS = 100;
  private static final int MOST_VALUE_OCTETS = 255;
  private static final int MOST_TARGET_OCTETS = 4000;
  private static final int MOST_MEMBERS = 300;

  private static final Set<Status> UNREADABLE =
      Set.of(
          Status.BAD_REQUEST,
          Status.URI_TOO_LONG,
          Status.HEAD_TOO_LARGE,
          Status.VERSION_NOT_SUPPORTED);

  private SyntaxMutants() {}

  static Decisions bareCrEndsLines() {
    return new Decisions() {
      @Override
      public boolean takesBareCr() {
        return true;
      }

      @Override
      public Request understood(Request request) {
        return request.withFields(
            new Fields(request.fields().all().stream().flatMap(this::atEachCr).toList()));
      }

      private Stream<Field> atEachCr(Field field) {
        String[] lines = field.value().split("\r", -1);
        Stream<Field> others =
            Stream.of(lines)
                .skip(1)
                .map(line -> line.split(":", 2))
                .filter(parts -> parts.length == 2)
                .map(parts -> new Field(parts[0].trim(), parts[1].trim()));
        return Stream.concat(Stream.of(new Field(field.name(), lines[0])), others);
      }
    };
  }

  static Decisions firstLineUnread() {
    return new Decisions() {
      @Override
      public String requestLine(String first) {
        return first.matches("\\S+ \\S+ HTTP/1\\.\\d") ? first : "GET /chat HTTP/1.1";
      }
    };
  }

  static Decisions indentedLineIsAField() {
    return new Decisions() {
      @Override
      public Optional<List<Field>> withIndented(List<Field> before, String line) {
        String[] parts = line.split(":", 2);
        if (parts.length < 2) {
          return Optional.empty();
        }
        return Optional.of(with(before, new Field(parts[0].trim(), parts[1].trim())));
      }
    };
  }

  static Decisions foldJoinedWithoutSpace() {
    return new Decisions() {
      @Override
      public Optional<List<Field>> withIndented(List<Field> before, String line) {
        if (before.isEmpty()) {
          return Optional.empty();
        }
        Field last = before.get(before.size() - 1);
        String more = Grammar.withoutOuterWhitespace(line);
        return Optional.of(
            with(
                before.subList(0, before.size() - 1), new Field(last.name(), last.value() + more)));
      }
    };
  }

  private static List<Field> with(List<Field> before, Field last) {
    List<Field> fields = new ArrayList<>(before);
    fields.add(last);
    return fields;
  }

  static Decisions whiteSpaceLineEndsHead() {
    return new Decisions() {
      @Override
      public boolean endsHead(String line) {
        return line.isBlank();
      }
    };
  }

  static Decisions readsOnBehindTheUnreadable() {
    return new Decisions() {
      @Override
      public boolean readsOnBehind(RefusedMessage refused) {
        return true;
      }

      @Override
      public Reply refusal(Response response) {
        return response.closes() ? response.without("Connection") : response;
      }
    };
  }

  static Decisions neverRecoversFromTheUnreadable() {
    AtomicBoolean broken = new AtomicBoolean();
    return new Decisions() {
      @Override
      public Reply refusal(Response response) {
        if (UNREADABLE.contains(response.status())) {
          broken.set(true);
        }
        return response;
      }

      @Override
      public Reply answer(Request request, Reply reply) {
        return broken.get()
            ? Response.of(Status.SERVICE_UNAVAILABLE, "This server is broken.").closing()
            : reply;
      }
    };
  }

  static Decisions brokenLinesSkipped() {
    return new Decisions() {
      @Override
      public boolean skipsBrokenLines() {
        return true;
      }

      @Override
      public boolean mayStandInFieldLine(int octet) {
        return octet != '\n';
      }
    };
  }

  static Decisions spaceBeforeColonDropped() {
    return naming(Grammar::withoutOuterWhitespace);
  }

  static Decisions nameTrimmed() {
    return naming(name -> name.replaceAll("[^!-~]+$", ""));
  }

  static Decisions underscoreIsHyphen() {
    return naming(name -> name.replace('_', '-'));
  }

  private static Decisions naming(UnaryOperator<String> name) {
    return new Decisions() {
      @Override
      public boolean mayStandInFieldLine(int octet) {
        return octet != '\n';
      }

      @Override
      public String nameBeforeColon(String text) {
        return name.apply(text);
      }
    };
  }

  static Decisions controlOctetsDropped() {
    return valued(text -> text.replaceAll("[\\x00-\\x08\\x0a-\\x1f\\x7f]", ""));
  }

  static Decisions valueEndsAtNul() {
    return valued(text -> text.indexOf(0) < 0 ? text : text.substring(0, text.indexOf(0)));
  }

  static Decisions valueTrimmedOfControls() {
    return valued(String::trim);
  }

  static Decisions valueTrimmedOfUnicodeSpace() {
    return valued(SyntaxMutants::withoutOuterSpaceOfUnicode);
  }

  private static String withoutOuterSpaceOfUnicode(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isSpaceOfUnicode(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpaceOfUnicode(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isSpaceOfUnicode(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
  }

  static Decisions valueCutAt255() {
    return valued(text -> text.substring(0, Math.min(text.length(), MOST_VALUE_OCTETS)));
  }

  /** Reads every octet into a value, and makes of the value what it likes. */
  private static Decisions valued(UnaryOperator<String> value) {
    return new Decisions() {
      @Override
      public boolean takesBareCr() {
        return true;
      }

      @Override
      public boolean mayStandInFieldLine(int octet) {
        return true;
      }

      @Override
      public String valueBehindColon(String text) {
        return super.valueBehindColon(value.apply(super.valueBehindColon(text)));
      }
    };
  }

  static Decisions fieldsBehindAHundredLost() {
    return new Decisions() {
      @Override
      public boolean takesOneMore(int fields) {
        return fields < MOST_FIELDS;
      }
    };
  }

  static Decisions requestLineOf4096AtMost() {
    return refusing(
        request ->
            request.line().target().query().map(String::length).orElse(0) > MOST_TARGET_OCTETS,
        Status.URI_TOO_LONG);
  }

  static Decisions longTargetRefusedWith400() {
    return new Decisions() {
      @Override
      public Reply refusal(Response response) {
        return response.status().equals(Status.URI_TOO_LONG)
            ? response.with(Status.BAD_REQUEST)
            : response;
      }
    };
  }

  static Decisions longListCrashes() {
    return refusing(
        request ->
            request.fields().all().stream()
                .anyMatch(field -> field.value().split(",", -1).length > MOST_MEMBERS),
        Status.INTERNAL_SERVER_ERROR);
  }

  private static Decisions refusing(Predicate<Request> fault, Status status) {
    return new Decisions() {
      @Override
      public Reply answer(Request request, Reply reply) {
        return fault.test(request)
            ? Response.of(status, "This server cannot read it.").closing()
            : reply;
      }
    };
  }
}

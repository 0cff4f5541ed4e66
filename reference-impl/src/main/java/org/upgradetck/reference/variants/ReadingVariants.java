package org.upgradetck.reference.variants;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.upgradetck.reference.Decisions;
import org.upgradetck.reference.Limits;
import org.upgradetck.reference.http.BodyFraming;
import org.upgradetck.reference.http.Field;
import org.upgradetck.reference.http.Fields;
import org.upgradetck.reference.http.Grammar;
import org.upgradetck.reference.http.HttpDate;
import org.upgradetck.reference.http.HttpVersion;
import org.upgradetck.reference.http.RefusedMessage;
import org.upgradetck.reference.http.Reply;
import org.upgradetck.reference.http.Reply.Response;
import org.upgradetck.reference.http.Request;
import org.upgradetck.reference.http.RequestLine;
import org.upgradetck.reference.http.RequestTarget;
import org.upgradetck.reference.http.Status;

/** Requests read more or less strictly than usual (RFC 9112 2 to 7, RFC 9110 5). */
final class ReadingVariants {

  private static final int MANY_FIELDS = 40;
  private static final int LONG_TARGET = 8_000;

  // What needs no encoding and means the same with it (RFC 3986 2.3).
  private static final Pattern ENCODED_LETTER = Pattern.compile("%([46][1-9A-Fa-f]|[57][0-9Aa])");

  private ReadingVariants() {}

  static Decisions bareLfEndsALine() {
    return new Decisions() {
      @Override
      public boolean takesBareLf() {
        return true;
      }
    };
  }

  static Decisions bareCrIsASpace() {
    return new Decisions() {
      @Override
      public boolean takesBareCr() {
        return true;
      }

      @Override
      public String valueBehindColon(String text) {
        return super.valueBehindColon(text.replace('\r', ' '));
      }
    };
  }

  static Decisions nulIsASpace() {
    return new Decisions() {
      @Override
      public boolean mayStandInFieldLine(int octet) {
        return octet == 0 || super.mayStandInFieldLine(octet);
      }

      @Override
      public String valueBehindColon(String text) {
        return super.valueBehindColon(text.replace('\u0000', ' '));
      }
    };
  }

  static Decisions otherControlsKept() {
    return new Decisions() {
      @Override
      public boolean mayStandInFieldLine(int octet) {
        return octet != 0 && octet != '\r' && octet != '\n';
      }
    };
  }

  static Decisions foldsBecomeSpaces() {
    return new Decisions() {
      @Override
      public Optional<List<Field>> withIndented(List<Field> before, String line) {
        if (before.isEmpty()) {
          return Optional.empty();
        }
        List<Field> fields = new ArrayList<>(before);
        Field last = fields.remove(fields.size() - 1);
        String value = last.value() + " " + Grammar.withoutOuterWhitespace(line);
        fields.add(new Field(last.name(), Grammar.withoutOuterWhitespace(value)));
        return Optional.of(fields);
      }
    };
  }

  static Decisions indentedFirstLinesDropped() {
    return new Decisions() {
      @Override
      public Optional<List<Field>> withIndented(List<Field> before, String line) {
        return before.isEmpty() ? Optional.of(before) : Optional.empty();
      }
    };
  }

  static Decisions oneEmptyLineSkipped() {
    return new Decisions() {
      @Override
      public boolean skipsEmptyLine(int before) {
        return before == 0;
      }
    };
  }

  static Decisions noEmptyLineSkipped() {
    return new Decisions() {
      @Override
      public boolean skipsEmptyLine(int before) {
        return false;
      }
    };
  }

  static Decisions requestLineSplitAtWhiteSpace() {
    return new Decisions() {
      @Override
      public String requestLine(String first) {
        return first.strip().replaceAll(" +", " ");
      }
    };
  }

  static Decisions equalLengthsTakenAsOne() {
    return framing(
        fields -> {
          List<String> lengths = fields.members("Content-Length");
          return lengths.size() > 1 && Set.copyOf(lengths).size() == 1
              ? fields.replacing("Content-Length", lengths.get(0))
              : fields;
        });
  }

  private static Decisions framing(UnaryOperator<Fields> read) {
    return new Decisions() {
      @Override
      public BodyFraming framing(HttpVersion version, Fields fields) throws RefusedMessage {
        return super.framing(version, read.apply(fields));
      }
    };
  }

  static Decisions transferEncodingBeforeLength() {
    return new Decisions() {
      @Override
      public BodyFraming framing(HttpVersion version, Fields fields) throws RefusedMessage {
        return super.framing(version, hasBoth(fields) ? fields.without("Content-Length") : fields);
      }

      @Override
      public boolean keepsAlive(Request request) {
        return !hasBoth(request.fields()) && super.keepsAlive(request);
      }

      private boolean hasBoth(Fields fields) {
        return fields.has("Transfer-Encoding") && fields.has("Content-Length");
      }
    };
  }

  static Decisions contentOfHandshakeRead() {
    return new Decisions() {
      @Override
      public boolean refusesContent(Request request) {
        return false;
      }
    };
  }

  // Targets

  static Decisions pathsDecoded() {
    return paths(
        path ->
            ENCODED_LETTER
                .matcher(path)
                .replaceAll(code -> Character.toString(Integer.parseInt(code.group(1), 16))));
  }

  static Decisions pathsInAnyCase() {
    return paths(path -> path.toLowerCase(Locale.ROOT));
  }

  static Decisions everyPathIsTheEndpoint() {
    return paths(path -> "/chat");
  }

  private static Decisions paths(UnaryOperator<String> meant) {
    return new Decisions() {
      @Override
      public Request understood(Request request) {
        RequestTarget target = request.line().target();
        if (!target.path().startsWith("/")) {
          return request;
        }
        RequestTarget other =
            new RequestTarget(
                target.form(),
                target.scheme(),
                target.authority(),
                meant.apply(target.path()),
                target.query());
        return new Request(
            new RequestLine(request.method(), other, request.version()),
            request.fields(),
            request.framing());
      }
    };
  }

  // Limits

  static Decisions impatient() {
    return limited(limits -> limits.withIdleTime(Duration.ofSeconds(2)));
  }

  static Decisions smallHead() {
    return limited(limits -> limits.withHeadOctets(9_000));
  }

  static Decisions smallContent() {
    return limited(limits -> limits.withBodyOctets(16));
  }

  static Decisions noContent() {
    return limited(limits -> limits.withBodyOctets(0));
  }

  static Decisions smallMessages() {
    return limited(limits -> limits.withMessageOctets(4_096));
  }

  private static Decisions limited(UnaryOperator<Limits> change) {
    return new Decisions() {
      @Override
      public Limits limits(Limits set) {
        return change.apply(set);
      }
    };
  }

  static Decisions shortTargets() {
    return refusing(
        request -> request.path().length() + query(request) > LONG_TARGET,
        Response.of(Status.URI_TOO_LONG, "The target is longer than this server reads."));
  }

  private static int query(Request request) {
    return request.line().target().query().map(String::length).orElse(0);
  }

  static Decisions fewFields() {
    return refusing(
        request -> request.fields().all().size() > MANY_FIELDS,
        Response.of(Status.HEAD_TOO_LARGE, "There are too many field lines."));
  }

  static Decisions shortFieldLines() {
    return refusing(
        request -> request.fields().all().stream().anyMatch(line -> line.value().length() > 1_000),
        Response.of(Status.HEAD_TOO_LARGE, "A field line is too long."));
  }

  /** Refuses requests of a kind and closes, for nobody reads on behind them. */
  private static Decisions refusing(Predicate<Request> kind, Response refusal) {
    return new Decisions() {
      @Override
      public Reply answer(Request request, Reply reply) {
        return kind.test(request) ? refusal.with("Date", HttpDate.now()).closing() : reply;
      }
    };
  }
}

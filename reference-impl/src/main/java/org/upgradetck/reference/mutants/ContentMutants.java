package org.upgradetck.reference.mutants;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.upgradetck.reference.Decisions;
import org.upgradetck.reference.http.BodyFraming;
import org.upgradetck.reference.http.Field;
import org.upgradetck.reference.http.Fields;
import org.upgradetck.reference.http.HttpVersion;
import org.upgradetck.reference.http.RefusedMessage;
import org.upgradetck.reference.http.Reply.Response;
import org.upgradetck.reference.http.Request;
import org.upgradetck.reference.http.ResponseWriter;
import org.upgradetck.reference.http.Status;

/** Faults in finding and asking for content (RFC 9112 6 and 7, RFC 9110 10.1.1). */
final class ContentMutants {

  private static final Pattern LEADING_NUMBER = Pattern.compile("[+-]?([0-9]+).*");

  private ContentMutants() {}

  static Decisions contentTakenForFrames() {
    return new Decisions() {
      @Override
      public boolean contentFollows(Request request) {
        return super.contentFollows(request) && !isHandshake(request);
      }

      @Override
      public boolean refusesContent(Request request) {
        return false;
      }

      private boolean isHandshake(Request request) {
        return methodIsGet(request)
            && versionIsAtLeast11(request)
            && upgradeNamesWebSocket(request.fields())
            && connectionHoldsUpgrade(request.fields())
            && key(request.fields()).isPresent()
            && versionIs13(request.fields());
      }
    };
  }

  static Decisions contentTakenForRequests() {
    return new Decisions() {
      @Override
      public boolean contentFollows(Request request) {
        return false;
      }
    };
  }

  static Decisions chunkSizeOverflows() {
    return new Decisions() {
      @Override
      public String chunkSizeDigits(String digits) {
        return digits.length() <= 8 ? digits : digits.substring(digits.length() - 8);
      }
    };
  }

  static Decisions chunkedContentUnread() {
    return new Decisions() {
      @Override
      public boolean contentFollows(Request request) {
        return request.framing() instanceof BodyFraming.Length && super.contentFollows(request);
      }
    };
  }

  static Decisions chunkedRefused() {
    return new Decisions() {
      @Override
      public BodyFraming framing(HttpVersion version, Fields fields) throws RefusedMessage {
        BodyFraming framing = super.framing(version, fields);
        if (framing instanceof BodyFraming.Chunked) {
          throw RefusedMessage.malformed("This server takes no chunks.");
        }
        return framing;
      }
    };
  }

  static Decisions chunkExtensionsRefused() {
    return new Decisions() {
      @Override
      public boolean ignoresChunkExtensions() {
        return false;
      }
    };
  }

  static Decisions twoLengthsTaken() {
    return new Decisions() {
      @Override
      public BodyFraming framing(HttpVersion version, Fields fields) throws RefusedMessage {
        return fields.combined("Transfer-Encoding").equalsIgnoreCase("chunked")
            ? new BodyFraming.Chunked()
            : super.framing(version, fields);
      }
    };
  }

  static Decisions contentLengthLenient() {
    return new Decisions() {
      @Override
      public BodyFraming framing(HttpVersion version, Fields fields) throws RefusedMessage {
        List<String> lengths = fields.lines("Content-Length");
        if (lengths.isEmpty() || fields.has("Transfer-Encoding")) {
          return super.framing(version, fields);
        }
        Matcher number = LEADING_NUMBER.matcher(lengths.get(0));
        return number.matches() && !lengths.get(0).startsWith("-") && number.group(1).length() < 19
            ? new BodyFraming.Length(Long.parseLong(number.group(1)))
            : new BodyFraming.None();
      }
    };
  }

  static Decisions contentLengthOverflows() {
    return new Decisions() {
      @Override
      public BodyFraming framing(HttpVersion version, Fields fields) throws RefusedMessage {
        Optional<String> length = fields.single("Content-Length");
        return length.filter(digits -> digits.matches("[0-9]+")).isPresent()
                && !fields.has("Transfer-Encoding")
            ? new BodyFraming.Length(Math.max(0, new BigInteger(length.get()).intValue()))
            : super.framing(version, fields);
      }
    };
  }

  static Decisions transferCodingLenient() {
    return new Decisions() {
      @Override
      public BodyFraming framing(HttpVersion version, Fields fields) throws RefusedMessage {
        if (!fields.has("Transfer-Encoding") || fields.has("Content-Length")) {
          return super.framing(version, fields);
        }
        return fields.combined("Transfer-Encoding").toLowerCase(Locale.ROOT).contains("chunked")
            ? new BodyFraming.Chunked()
            : new BodyFraming.None();
      }
    };
  }

  static Decisions unknownCodingBadRequest() {
    return new Decisions() {
      @Override
      public BodyFraming framing(HttpVersion version, Fields fields) throws RefusedMessage {
        try {
          return super.framing(version, fields);
        } catch (RefusedMessage e) {
          throw RefusedMessage.malformed(e.why());
        }
      }
    };
  }

  static Decisions trailersMerged() {
    return new Decisions() {
      @Override
      public Request completed(Request request, List<Field> trailers) {
        Fields merged = request.fields();
        for (Field trailer : trailers) {
          merged = merged.with(trailer.name(), trailer.value());
        }
        return request.withFields(merged);
      }

      @Override
      public boolean refusesContent(Request request) {
        return false;
      }
    };
  }

  static Decisions hundredOmittedBefore101() {
    return new Decisions() {
      @Override
      public boolean sendsContinueBefore101(Request request) {
        return false;
      }

      @Override
      public boolean refusesContent(Request request) {
        return !request.expectsContinue();
      }

      @Override
      public boolean contentFollows(Request request) {
        return super.contentFollows(request)
            && !(request.expectsContinue() && upgradeNamesWebSocket(request.fields()));
      }
    };
  }

  static Decisions contentAwaitedBeforeHundred() {
    return new Decisions() {
      @Override
      public boolean asksForContent(Request request) {
        return false;
      }
    };
  }

  static Decisions expectationInCapitalsAwaitsContent() {
    return new Decisions() {
      @Override
      public boolean asksForContent(Request request) {
        return super.asksForContent(request)
            && request.fields().combined("Expect").equals("100-continue");
      }
    };
  }

  static Decisions hundredToHttp10() {
    return new Decisions() {
      @Override
      public byte[] octets(Optional<Request> request, Response response) {
        byte[] answer = super.octets(request, response);
        boolean asked =
            request
                .filter(r -> !r.version().isAtLeast11())
                .filter(r -> r.fields().has("Expect"))
                .isPresent();
        return asked
            ? Octets.joined(ResponseWriter.octetsOf(Response.of(Status.CONTINUE), false), answer)
            : answer;
      }
    };
  }

  static Decisions unknownExpectationFails() {
    return new Decisions() {
      @Override
      public Response unknownExpectation() {
        return Response.of(Status.INTERNAL_SERVER_ERROR, "Nobody expected that.");
      }
    };
  }
}

package org.upgradetck.reference.variants;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.upgradetck.reference.Decisions;
import org.upgradetck.reference.http.Content;
import org.upgradetck.reference.http.Fields;
import org.upgradetck.reference.http.HttpDate;
import org.upgradetck.reference.http.Reply;
import org.upgradetck.reference.http.Reply.Response;
import org.upgradetck.reference.http.Request;
import org.upgradetck.reference.http.RequestTarget;
import org.upgradetck.reference.http.Status;

/** Other answers than the usual ones, where the text leaves the choice (RFC 9110 9 and 15). */
final class StatusVariants {

  // An empty SETTINGS frame, and GOAWAY: no stream was looked at, and nothing is wrong (RFC 7540,
  // sections 6.5 and 6.8).
  /** SETTINGS; HEADERS with :status 200 that end the stream of the request; GOAWAY behind it. */
  private static final byte[] HTTP_2_ANSWER = {
    0,
    0,
    0,
    4,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    1,
    1,
    5,
    0,
    0,
    0,
    1,
    (byte) 0x88,
    0,
    0,
    8,
    7,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    1,
    0,
    0,
    0,
    0
  };

  private static final String CHAT = "/chat";
  private static final Status MOVED_PERMANENTLY = new Status(301, "Moved Permanently");
  private static final Status FOUND = new Status(302, "Found");
  private static final Status NO_CONTENT = new Status(204, "No Content");
  private static final Status GONE = new Status(410, "Gone");
  private static final Status UNPROCESSABLE = new Status(422, "Unprocessable Content");

  private StatusVariants() {}

  static Decisions versionRefusedWith400() {
    return new Decisions() {
      @Override
      public Response versionNotSupported() {
        return Response.of(Status.BAD_REQUEST, "This server speaks WebSocket version 13.")
            .with("Sec-WebSocket-Version", "13");
      }
    };
  }

  static Decisions everythingRefusedWith400() {
    return Rewriting.notSwitching(
        response ->
            Set.of(403, 404, 408, 413, 417, 421, 426, 431).contains(response.status().code())
                ? response.with(Status.BAD_REQUEST)
                : response);
  }

  static Decisions handshakesRefusedWith403() {
    return handshakesRefusedWith(Status.FORBIDDEN);
  }

  static Decisions handshakesRefusedWith404() {
    return handshakesRefusedWith(Status.NOT_FOUND);
  }

  static Decisions handshakesRefusedWith422() {
    return handshakesRefusedWith(UNPROCESSABLE);
  }

  /** Another status where a handshake is malformed, with the version where that is at fault. */
  private static Decisions handshakesRefusedWith(Status status) {
    return new Decisions() {
      @Override
      public Reply answer(Request request, Reply reply) {
        return reply instanceof Response response
                && response.status().equals(Status.BAD_REQUEST)
                && upgradeNamesWebSocket(request.fields())
            ? response.with(status)
            : reply;
      }
    };
  }

  static Decisions foreignOriginAnswered404() {
    return instead(Status.FORBIDDEN, Status.NOT_FOUND);
  }

  static Decisions allOriginsLetIn() {
    return new Decisions() {
      @Override
      public boolean originIsAllowed(Request request, boolean tls) {
        return true;
      }
    };
  }

  static Decisions plainGetAnswered404() {
    return plainGet(Response.of(Status.NOT_FOUND, "There is nothing for you."));
  }

  static Decisions plainGetAnswered400() {
    return plainGet(Response.of(Status.BAD_REQUEST, "This resource speaks WebSocket only."));
  }

  static Decisions plainGetAnsweredWithAPage() {
    return plainGet(Response.of(Status.OK, "A page about this endpoint."));
  }

  static Decisions plainGetRedirected() {
    return plainGet(Response.of(FOUND, "Elsewhere.").with("Location", "/plain"));
  }

  /** What a GET or HEAD of the endpoint gets that asks for no upgrade; HEAD gets the same. */
  private static Decisions plainGet(Response page) {
    return new Decisions() {
      @Override
      public Reply answer(Request request, Reply reply) {
        if (!(reply instanceof Response response)
            || !request.path().equals(CHAT)
            || !Set.of("GET", "HEAD").contains(request.method())
            || !response.status().equals(Status.UPGRADE_REQUIRED)
            || upgradeNamesWebSocket(request.fields())) {
          return reply;
        }
        Response instead = page.with("Date", response.fields().combined("Date"));
        return response.closes() ? instead.closing() : instead;
      }
    };
  }

  static Decisions otherMethodsAnswered501() {
    return methodsNotAllowed(Status.NOT_IMPLEMENTED);
  }

  static Decisions otherMethodsAnswered400() {
    return methodsNotAllowed(Status.BAD_REQUEST);
  }

  private static Decisions methodsNotAllowed(Status status) {
    return Rewriting.notSwitching(
        response ->
            response.status().equals(Status.METHOD_NOT_ALLOWED)
                ? response.with(status).without("Allow")
                : response);
  }

  static Decisions unknownMethodAnswered405() {
    return Rewriting.notSwitching(
        response ->
            response.status().equals(Status.NOT_IMPLEMENTED)
                    && response.content().octets() > 0
                    && !isAboutCodings(response)
                ? response.with(Status.METHOD_NOT_ALLOWED).with("Allow", "GET, HEAD")
                : response);
  }

  static Decisions unknownMethodAnswered400() {
    return Rewriting.notSwitching(
        response ->
            response.status().equals(Status.NOT_IMPLEMENTED) && !isAboutCodings(response)
                ? response.with(Status.BAD_REQUEST)
                : response);
  }

  static Decisions unknownCodingAnswered400() {
    return Rewriting.notSwitching(
        response ->
            response.status().equals(Status.NOT_IMPLEMENTED) && isAboutCodings(response)
                ? response.with(Status.BAD_REQUEST)
                : response);
  }

  private static boolean isAboutCodings(Response response) {
    return Rewriting.latin1(response.content().toBytes()).contains("coding");
  }

  static Decisions headOfEndpointAnswered405() {
    return Rewriting.answers(
        (request, response) ->
            request.method().equals("HEAD") && request.path().equals(CHAT)
                ? instead(request, response, Status.METHOD_NOT_ALLOWED).with("Allow", "GET")
                : response);
  }

  static Decisions optionsAnswered204() {
    return Rewriting.answers(
        (request, response) ->
            request.method().equals("OPTIONS") && response.status().code() != 421
                ? instead(request, response, NO_CONTENT)
                    .without("Content-Length")
                    .without("Content-Type")
                    .with(Content.NONE)
                : response);
  }

  static Decisions optionsAnswered200() {
    return Rewriting.answers(
        (request, response) ->
            request.method().equals("OPTIONS") && response.status().code() == 405
                ? instead(request, response, Status.OK)
                    .with("Allow", response.fields().combined("Allow"))
                : response);
  }

  static Decisions traceAnswered501() {
    return Rewriting.answers(
        (request, response) ->
            request.method().equals("TRACE")
                ? instead(request, response, Status.NOT_IMPLEMENTED)
                : response);
  }

  static Decisions traceAnswered200() {
    return Rewriting.answers(
        (request, response) -> {
          RequestTarget target = request.line().target();
          if (!request.method().equals("TRACE")
              || target.form() != RequestTarget.Form.ORIGIN
              || response.status().code() != Status.METHOD_NOT_ALLOWED.code()) {
            return response;
          }
          StringBuilder text = new StringBuilder("TRACE ").append(target.path());
          target.query().ifPresent(query -> text.append('?').append(query));
          text.append(' ').append(request.version()).append("\r\n");
          request.fields().without("Authorization").without("Cookie").all().stream()
              .map(field -> field.name() + ": " + field.value() + "\r\n")
              .forEach(text::append);
          Content content = Content.exactly(text.append("\r\n").toString());
          return instead(request, response, Status.OK)
              .replacing("Content-Type", "message/http")
              .replacing("Content-Length", Integer.toString(content.octets()))
              .with(content);
        });
  }

  static Decisions severalChallengesOnOneLine() {
    return Rewriting.notSwitching(
        response ->
            response.fields().has("WWW-Authenticate")
                ? response.replacing(
                    "WWW-Authenticate",
                    "Bearer realm=\"a, b\", error=\"invalid_token\", Negotiate, "
                        + response.fields().combined("WWW-Authenticate"))
                : response);
  }

  static Decisions severalChallengesOnLines() {
    return Rewriting.notSwitching(
        response ->
            response.fields().has("WWW-Authenticate")
                ? response
                    .with("WWW-Authenticate", "Bearer realm=\"upgrade-tck\"")
                    .with("WWW-Authenticate", "Digest realm=\"x\", nonce=\"bm8\", qop=\"auth\"")
                : response);
  }

  static Decisions absentAnswered410() {
    return instead(Status.NOT_FOUND, GONE);
  }

  static Decisions absentAnswered503() {
    return instead(Status.NOT_FOUND, Status.SERVICE_UNAVAILABLE);
  }

  static Decisions absentRedirected() {
    return Rewriting.answers(
        (request, response) ->
            response.status().equals(Status.NOT_FOUND)
                ? response.with(MOVED_PERMANENTLY).with("Location", "/plain")
                : response);
  }

  static Decisions redirectsWith301() {
    return Rewriting.notSwitching(
        response ->
            response.status().equals(Status.TEMPORARY_REDIRECT)
                ? response.with(MOVED_PERMANENTLY)
                : response);
  }

  static Decisions everyExpectationFails() {
    return new Decisions() {
      @Override
      public Request understood(Request request) {
        // Known as no other is, so that it fails before any content is asked for.
        Fields fields = request.fields();
        return request.expectation().isPresent()
            ? request.withFields(fields.without("Expect").with("Expect", "nothing"))
            : request;
      }

      @Override
      public Response unknownExpectation() {
        return Response.of(Status.EXPECTATION_FAILED, "This server meets no expectations.");
      }
    };
  }

  static Decisions unknownExpectationsIgnored() {
    return new Decisions() {
      @Override
      public Request understood(Request request) {
        Fields fields = request.fields();
        return request.expectation().isPresent() && !request.expectsContinue()
            ? request.withFields(fields.without("Expect"))
            : request;
      }
    };
  }

  static Decisions http10HandshakeAnswered400() {
    return new Decisions() {
      @Override
      public Reply answer(Request request, Reply reply) {
        return reply instanceof Response response
                && !request.version().isAtLeast11()
                && upgradeNamesWebSocket(request.fields())
                && response.status().equals(Status.UPGRADE_REQUIRED)
            ? instead(request, response, Status.BAD_REQUEST)
            : reply;
      }
    };
  }

  static Decisions otherMajorVersionAnswered400() {
    return Rewriting.responses(
        response ->
            response.status().equals(Status.VERSION_NOT_SUPPORTED)
                ? response.with(Status.BAD_REQUEST)
                : response);
  }

  static Decisions longQueriesNotFound() {
    return new Decisions() {
      @Override
      public Reply answer(Request request, Reply reply) {
        return reply instanceof Response response
                && request.line().target().query().filter(q -> q.length() > 1000).isPresent()
                && request.path().equals("/chat")
            ? instead(request, response, Status.NOT_FOUND)
            : reply;
      }
    };
  }

  static Decisions unusualTargetsRedirected() {
    return new Decisions() {
      @Override
      public Decisions onConnection() {
        return new RedirectingUnusualTargets();
      }
    };
  }

  /** Remembers the request line, for what is redirected may be no target that can be read. */
  private static final class RedirectingUnusualTargets extends Decisions {
    private static final Pattern WRONG_FORM =
        Pattern.compile("GET [^/ ]*(?<!/)(?::\\d+|\\*) HTTP/1[.]\\d");
    private static final Pattern NO_PATH = Pattern.compile("GET https?://[^/? ]+ HTTP/1[.]\\d");

    private String line = "";

    @Override
    public String requestLine(String first) {
      line = super.requestLine(first);
      return line;
    }

    @Override
    public Reply refusal(Response response) {
      return response.status().equals(Status.BAD_REQUEST) && WRONG_FORM.matcher(line).matches()
          ? redirected(response, "/chat")
          : response;
    }

    @Override
    public Reply answer(Request request, Reply reply) {
      return reply instanceof Response response && NO_PATH.matcher(line).matches()
          ? redirected(response, "/")
          : reply;
    }

    private static Response redirected(Response response, String to) {
      return response.with(new Status(301, "Moved Permanently")).with("Location", to);
    }
  }

  static Decisions http2TakenAndLeft() {
    return new Decisions() {
      @Override
      public Reply answer(Request request, Reply reply) {
        return request.path().equals("/plain") && asksForHttp2(request)
            ? Response.of(Status.SWITCHING_PROTOCOLS)
                .with("Upgrade", "h2c")
                .with("Connection", "Upgrade")
                .closingUnannounced()
            : reply;
      }

      @Override
      public byte[] octets(Optional<Request> request, Response response) {
        byte[] octets = super.octets(request, response);
        if (!response.switchesProtocols() || !response.closes()) {
          return octets;
        }
        byte[] all = Arrays.copyOf(octets, octets.length + HTTP_2_ANSWER.length);
        System.arraycopy(HTTP_2_ANSWER, 0, all, octets.length, HTTP_2_ANSWER.length);
        return all;
      }

      @Override
      public boolean speaksWebSocketBehind(Response response, byte[] behind) {
        return super.speaksWebSocketBehind(response, behind) && !response.closes();
      }
    };
  }

  /** RFC 7540, sections 3.2 and 3.2.1: one field of whole settings, named in Connection. */
  private static boolean asksForHttp2(Request request) {
    return request.fields().members("Upgrade").stream().anyMatch("h2c"::equals)
        && request.hasConnectionOption("HTTP2-Settings")
        && request.fields().single("HTTP2-Settings").filter(s -> s.length() % 8 == 0).isPresent()
        && request.fields().combined("HTTP2-Settings").matches("[A-Za-z0-9_-]*");
  }

  static Decisions otherHostsMisdirected() {
    return Rewriting.answers(
        (request, response) ->
            request.version().isAtLeast11()
                    && !request
                        .authority()
                        .matches("(?i)(localhost|127\\.0\\.0\\.1|\\[::1\\])(:\\d*)?")
                ? instead(request, response, Status.MISDIRECTED_REQUEST)
                : response);
  }

  private static Decisions instead(Status usual, Status other) {
    return Rewriting.notSwitching(
        response -> response.status().equals(usual) ? response.with(other) : response);
  }

  /** Another status with what every answer has, and without what belongs to the usual one. */
  private static Response instead(Request request, Response usual, Status status) {
    Response answer = Response.of(status, "No.").with("Date", usual.fields().combined("Date"));
    if (usual.switchesProtocols()) {
      // The 101 has no date and does not say whether the connection goes on.
      answer = answer.replacing("Date", HttpDate.now());
      return request.keepsAlive() ? answer : answer.closing();
    }
    return usual.closes() ? answer.closing() : answer;
  }
}

package org.upgradetck.reference.mutants;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.upgradetck.reference.Decisions;
import org.upgradetck.reference.http.HttpVersion;
import org.upgradetck.reference.http.Reply;
import org.upgradetck.reference.http.Reply.Response;
import org.upgradetck.reference.http.Request;
import org.upgradetck.reference.http.Status;

/** Faults in reading the request line and Host, and in saying no to them (RFC 9112 3). */
final class TargetMutants {

  private static final String ENDPOINT = "/chat";
  private static final Pattern VERSION = Pattern.compile("HTTP/[0-9]\\.[0-9]");
  private static final Pattern MISSPELT_VERSION =
      Pattern.compile("(?i)[a-z]+/[-+]?(0*1|0x1)[.,]\\S*1\\S*");

  private TargetMutants() {}

  // The method

  static Decisions methodCaseIgnored() {
    return rewriting(Pattern.compile("^(?i)get "), "GET ");
  }

  static Decisions methodPrefixTaken() {
    return rewriting(Pattern.compile("^GET[^ ]+ "), "GET ");
  }

  static Decisions unknownMethodRefusedWith400() {
    return answering(
        (request, response) ->
            response.status().equals(Status.NOT_IMPLEMENTED)
                ? response.with(Status.BAD_REQUEST)
                : response);
  }

  static Decisions headNotAllowed() {
    return answering(
        (request, response) ->
            request.method().equals("HEAD") && response.status().equals(Status.OK)
                ? response.with(Status.METHOD_NOT_ALLOWED).with("Allow", "GET")
                : response);
  }

  static Decisions connectReadAsGet() {
    return rewriting(Pattern.compile("^CONNECT [^ ]*"), "GET " + ENDPOINT);
  }

  static Decisions tunnelHasALength() {
    return answering(
        (request, response) ->
            request.method().equals("CONNECT") ? response.with(Status.OK) : response);
  }

  static Decisions connectToAnyPort() {
    return new Decisions() {
      @Override
      public String requestLine(String first) {
        return first.replaceFirst("^CONNECT [^ ]*", "CONNECT localhost:80");
      }

      @Override
      public Reply answer(Request request, Reply reply) {
        return request.method().equals("CONNECT")
            ? Response.of(Status.OK).without("Content-Length").closing()
            : reply;
      }
    };
  }

  static Decisions traceSendsBackAll() {
    return new Decisions() {
      @Override
      public Reply answer(Request request, Reply reply) {
        if (!request.method().equals("TRACE")) {
          return reply;
        }
        StringBuilder all = new StringBuilder();
        request.fields().all().forEach(f -> all.append(f.name()).append(": ").append(f.value()));
        return Response.of(Status.OK, all.toString()).closing();
      }
    };
  }

  static Decisions allowNamesTheRefused() {
    return answering(
        (request, response) ->
            response.status().equals(Status.METHOD_NOT_ALLOWED)
                ? response.replacing("Allow", "GET, " + request.method())
                : response);
  }

  static Decisions allowMalformed() {
    return answering(
        (request, response) ->
            response.status().equals(Status.METHOD_NOT_ALLOWED)
                ? response.replacing("Allow", "GET; HEAD")
                : response);
  }

  // The version

  static Decisions httpVersionReadLeniently() {
    return reading(
        line -> {
          int space = line.lastIndexOf(' ');
          String version = line.substring(space + 1);
          boolean misspelt =
              !VERSION.matcher(version).matches() && MISSPELT_VERSION.matcher(version).matches();
          return misspelt ? line.substring(0, space) + " HTTP/1.1" : line;
        });
  }

  static Decisions httpVersionMissingAccepted() {
    return reading(
        line ->
            line.matches("[^ ]+ [^ ]+")
                ? line + " HTTP/1.1"
                : line.replaceFirst(" (HTTP|HTTP/|HTTP/1|HTTP/1\\.|1\\.1)$", " HTTP/1.1"));
  }

  static Decisions majorVersionIgnored() {
    return rewriting(Pattern.compile(" HTTP/[02-9]\\.[0-9]$"), " HTTP/1.1");
  }

  static Decisions versionRefusedWithoutAWord() {
    return new Decisions() {
      @Override
      public Reply refusal(Response response) {
        return response.status().equals(Status.VERSION_NOT_SUPPORTED)
            ? Response.of(response.status()).closing()
            : response;
      }
    };
  }

  static Decisions refusesInHttp10() {
    return new Decisions() {
      @Override
      public byte[] octets(Optional<Request> request, Response response) {
        return super.octets(
            request, response.switchesProtocols() ? response : response.with(HttpVersion.HTTP_1_0));
      }
    };
  }

  // The target

  static Decisions asteriskIsTheEndpoint() {
    return rewriting(Pattern.compile("^[A-Z]+ \\* "), "GET " + ENDPOINT + " ");
  }

  static Decisions anyWordIsTheEndpoint() {
    return rewriting(Pattern.compile("^GET [^/* ][^/ ]* "), "GET " + ENDPOINT + " ");
  }

  static Decisions emptyTargetIsTheEndpoint() {
    return rewriting(Pattern.compile("^GET  "), "GET " + ENDPOINT + " ");
  }

  static Decisions fragmentCut() {
    return rewriting(Pattern.compile("#[^ ]*"), "");
  }

  static Decisions spaceEndsTheTarget() {
    return rewriting(Pattern.compile("^([^ ]+ [^ ]+) .*( [^ ]+)$"), "$1$2");
  }

  static Decisions targetCharactersUnchecked() {
    return rewriting(Pattern.compile("[\"<>\\\\^`{|}\\[\\]]|%(?![0-9A-Fa-f]{2})"), "x");
  }

  static Decisions encodedPathCrashes() {
    return refusingWhere(request -> request.path().contains("%"), Status.INTERNAL_SERVER_ERROR);
  }

  static Decisions schemeInCapitalsRefused() {
    return rewriting(Pattern.compile("^GET (HTTPS?:)"), "GET x$1");
  }

  static Decisions httpsTakenWithoutTls() {
    return rewriting(Pattern.compile("^GET https:"), "GET http:");
  }

  static Decisions anySchemeTaken() {
    return rewriting(Pattern.compile("^GET (?!https?:)[a-z]+://"), "GET http://");
  }

  static Decisions emptyHostInTargetTaken() {
    return rewriting(Pattern.compile("^GET https?:(//)?(:[0-9]*)?(?=/(?!/))"), "GET ");
  }

  static Decisions userinfoInTargetTaken() {
    return rewriting(Pattern.compile("(?<=://)[^/@ ]*@"), "");
  }

  static Decisions absoluteFormLosesItsQuery() {
    return refusingWhere(
        request ->
            request.line().target().scheme().isPresent()
                && request.line().target().query().isPresent(),
        Status.NOT_FOUND);
  }

  static Decisions absoluteFormWithoutPathCrashes() {
    return refusingWhere(
        request -> request.line().target().scheme().isPresent() && request.path().equals("/"),
        Status.INTERNAL_SERVER_ERROR);
  }

  static Decisions absoluteFormWithoutPathNotFound() {
    return refusingWhere(
        request -> request.line().target().scheme().isPresent() && request.path().equals("/"),
        Status.NOT_FOUND);
  }

  // Host

  static Decisions hostMissingAccepted() {
    return hosts(lines -> lines.isEmpty() ? List.of("localhost") : lines);
  }

  static Decisions hostFirstLineOnly() {
    return hosts(lines -> lines.size() > 1 ? lines.subList(0, 1) : lines);
  }

  static Decisions hostUnchecked() {
    return hosts(lines -> lines.stream().map(line -> "localhost").toList());
  }

  static Decisions hostOddCrashes() {
    return refusingWhere(
        request ->
            request.fields().lines("Host").stream().anyMatch(host -> !host.matches("[-a-z0-9.:]+")),
        Status.INTERNAL_SERVER_ERROR);
  }

  static Decisions hostMissingCrashes() {
    return new Decisions() {
      @Override
      public List<String> hostsToCheck(List<String> lines) {
        return lines.isEmpty() ? List.of("localhost") : lines;
      }

      @Override
      public Reply answer(Request request, Reply reply) {
        return request.fields().has("Host")
            ? reply
            : Response.of(Status.INTERNAL_SERVER_ERROR, "No Host.").closing();
      }
    };
  }

  static Decisions hostUnknownCrashes() {
    return refusingWhere(
        request -> request.authority().equals("other.example"), Status.INTERNAL_SERVER_ERROR);
  }

  static Decisions hostCaseSensitive() {
    return refusingWhere(
        request -> request.fields().lines("Host").stream().anyMatch(h -> h.matches(".*[A-Z].*")),
        Status.MISDIRECTED_REQUEST);
  }

  // What they are made of

  private static Decisions reading(UnaryOperator<String> reading) {
    return new Decisions() {
      @Override
      public String requestLine(String first) {
        return reading.apply(first);
      }
    };
  }

  /** Reads the request line as if this were in place of what matches. */
  private static Decisions rewriting(Pattern what, String replacement) {
    return reading(line -> what.matcher(line).replaceFirst(replacement));
  }

  private static Decisions hosts(UnaryOperator<List<String>> reading) {
    return new Decisions() {
      @Override
      public List<String> hostsToCheck(List<String> lines) {
        return reading.apply(lines);
      }
    };
  }

  /** Answers so whatever else would be answered. */
  private static Decisions refusingWhere(Predicate<Request> fault, Status status) {
    return new Decisions() {
      @Override
      public Reply answer(Request request, Reply reply) {
        return fault.test(request)
            ? Response.of(status, "This server does not want it.").closing()
            : reply;
      }
    };
  }

  /** Changes answers. */
  private static Decisions answering(Change change) {
    return new Decisions() {
      @Override
      public Reply answer(Request request, Reply reply) {
        return reply instanceof Response response ? change.of(request, response) : reply;
      }
    };
  }

  /** What becomes of an answer. */
  @FunctionalInterface
  private interface Change {
    Response of(Request request, Response response);
  }
}

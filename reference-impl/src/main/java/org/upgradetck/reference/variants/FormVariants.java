package org.upgradetck.reference.variants;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.upgradetck.reference.Decisions;
import org.upgradetck.reference.http.Field;
import org.upgradetck.reference.http.Fields;
import org.upgradetck.reference.http.HttpDate;
import org.upgradetck.reference.http.HttpVersion;
import org.upgradetck.reference.http.Reply;
import org.upgradetck.reference.http.Reply.Response;
import org.upgradetck.reference.http.Request;
import org.upgradetck.reference.http.ResponseWriter;
import org.upgradetck.reference.http.Status;

/** Unusual forms of answers (RFC 9110 5, 7.6 to 7.8 and 15.2; RFC 9112 4 and 5). */
final class FormVariants {

  private static final Status PROCESSING = new Status(102, "Processing");
  private static final Status EARLY_HINTS = new Status(103, "Early Hints");

  private FormVariants() {}

  // Field lines

  static Decisions namesInLowerCase() {
    return Rewriting.fieldLines((name, value) -> name.toLowerCase(Locale.ROOT) + ": " + value);
  }

  static Decisions namesInUpperCase() {
    return Rewriting.fieldLines((name, value) -> name.toUpperCase(Locale.ROOT) + ": " + value);
  }

  static Decisions noSpaceBehindColon() {
    return Rewriting.fieldLines((name, value) -> name + ":" + value);
  }

  static Decisions muchSpaceAroundValues() {
    return Rewriting.fieldLines((name, value) -> name + ":  \t  " + value + " \t ");
  }

  static Decisions fieldsInReverse() {
    return Rewriting.responses(
        response -> {
          List<Field> lines = new ArrayList<>(response.fields().all());
          Collections.reverse(lines);
          return new Response(
              response.version(),
              response.status(),
              new Fields(lines),
              response.content(),
              response.closes());
        });
  }

  // The status line

  static Decisions reasonEmpty() {
    return reason("");
  }

  static Decisions reasonOther() {
    return reason("As You Like It");
  }

  static Decisions reasonLong() {
    return reason("a long story\tof caf\u00e9s ".repeat(40) + "and no end");
  }

  private static Decisions reason(String phrase) {
    return Rewriting.responses(
        response -> response.with(new Status(response.status().code(), phrase)));
  }

  // The 101

  static Decisions upgradeInMixedCase() {
    return Rewriting.switching(response -> response.replacing("Upgrade", "WebSocket"));
  }

  static Decisions connectionInLowerCase() {
    return Rewriting.responses(
        response ->
            response.fields().has("Connection")
                ? response.replacing(
                    "Connection", response.fields().combined("Connection").toLowerCase(Locale.ROOT))
                : response);
  }

  static Decisions keepAliveBesideUpgrade() {
    return Rewriting.switching(response -> response.replacing("Connection", "keep-alive, Upgrade"));
  }

  static Decisions connectionOnTwoLines() {
    return Rewriting.switching(
        response -> response.replacing("Connection", "keep-alive").with("Connection", "Upgrade"));
  }

  static Decisions dateInThe101() {
    return Rewriting.switching(response -> response.with("Date", HttpDate.now()));
  }

  static Decisions manyFieldsInThe101() {
    return Rewriting.switching(
        response -> {
          Response more =
              response
                  .with("Server", "Example/1.0 (unusual; lawful)")
                  .with("Set-Cookie", "one=1; Path=/; HttpOnly")
                  .with("Set-Cookie", "two=2; Expires=Wed, 21 Oct 2015 07:28:00 GMT")
                  .with("Cache-Control", "no-store")
                  .with("Vary", "Origin, Sec-WebSocket-Protocol")
                  .with("X-Empty", "");
          for (int i = 0; i < 60; i++) {
            more = more.with("X-Field-" + i, "value " + i);
          }
          return more;
        });
  }

  // Answers of HTTP

  static Decisions manyFieldsInRefusals() {
    return Rewriting.notSwitching(
        response ->
            response.status().isError()
                ? response
                    .with("Server", "Example/1.0")
                    .with("Vary", "Upgrade, Connection")
                    .with("Cache-Control", "no-store")
                    .with("Content-Language", "en")
                    .with("Retry-After", "120")
                    .with("Set-Cookie", "seen=1")
                    .with("X-Content-Type-Options", "nosniff")
                : response);
  }

  static Decisions upgradeAdvertised() {
    return Rewriting.notSwitching(
        response ->
            response.fields().has("Upgrade")
                ? response
                : response.with("Upgrade", "websocket").withConnectionOption("Upgrade"));
  }

  static Decisions severalProtocolsIn426() {
    return Rewriting.notSwitching(
        response ->
            response.fields().has("Upgrade")
                ? response.replacing("Upgrade", "websocket, websocket/13")
                : response);
  }

  static Decisions keepAliveSaid() {
    return Rewriting.notSwitching(
        response ->
            response.closes() || response.fields().combined("Connection").contains("keep-alive")
                ? response
                : response.withConnectionOption("keep-alive").with("Keep-Alive", "timeout=30"));
  }

  static Decisions closesAlways() {
    return Rewriting.answers(
        (request, response) -> response.switchesProtocols() ? response : response.closing());
  }

  static Decisions closesAfterRefusal() {
    return new Decisions() {
      @Override
      public Reply refusal(Response response) {
        return response.closing();
      }
    };
  }

  static Decisions http10NotKeptAlive() {
    return new Decisions() {
      @Override
      public boolean keepsAlive(Request request) {
        return request.version().isAtLeast11() && super.keepsAlive(request);
      }
    };
  }

  static Decisions http10AnsweredInKind() {
    return new Decisions() {
      @Override
      public byte[] octets(Optional<Request> request, Response response) {
        return super.octets(
            request,
            request.filter(known -> !known.version().isAtLeast11()).isPresent()
                ? response.with(HttpVersion.HTTP_1_0)
                : response);
      }
    };
  }

  // Interim answers

  static Decisions earlyHints() {
    return interim(Response.of(EARLY_HINTS).with("Link", "</style.css>; rel=preload; as=style"));
  }

  static Decisions severalInterims() {
    return interim(
        Response.of(PROCESSING),
        Response.of(EARLY_HINTS).with("Link", "</a.css>; rel=preload; as=style"),
        Response.of(EARLY_HINTS).with("Link", "</b.css>; rel=preload; as=style"));
  }

  static Decisions unaskedContinue() {
    return interim(Response.of(Status.CONTINUE));
  }

  /** Interim answers in front of each answer; a client of HTTP/1.0 knows none. */
  private static Decisions interim(Response... interims) {
    return new Decisions() {
      @Override
      public byte[] octets(Optional<Request> request, Response response) {
        byte[] octets = super.octets(request, response);
        if (request.filter(known -> known.version().isAtLeast11()).isEmpty()) {
          return octets;
        }
        StringBuilder all = new StringBuilder();
        for (Response interim : interims) {
          all.append(Rewriting.latin1(ResponseWriter.octetsOf(interim, false)));
        }
        return Rewriting.latin1(all + Rewriting.latin1(octets));
      }
    };
  }
}

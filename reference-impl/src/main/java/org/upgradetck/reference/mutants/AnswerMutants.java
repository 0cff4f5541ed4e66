package org.upgradetck.reference.mutants;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.upgradetck.reference.Decisions;
import org.upgradetck.reference.http.Content;
import org.upgradetck.reference.http.HttpVersion;
import org.upgradetck.reference.http.Reply;
import org.upgradetck.reference.http.Reply.Response;
import org.upgradetck.reference.http.Request;
import org.upgradetck.reference.http.Status;

/** Faults in the form of answers (RFC 9112 4 to 7). */
final class AnswerMutants {

  private AnswerMutants() {}

  static Decisions statusLineInLowerCase() {
    return writing(text -> text.replaceFirst("^HTTP", "http"));
  }

  static Decisions spaceAfterStatusMissing() {
    return writing(text -> text.replaceFirst("^(HTTP/1.1 [0-9]{3}) [^\r]*", "$1"));
  }

  static Decisions linesEndWithLf() {
    return writing(
        text -> {
          int end = text.indexOf("\r\n\r\n") + 4;
          return text.substring(0, end).replace("\r\n", "\n") + text.substring(end);
        });
  }

  private static Decisions withLine(String line) {
    return writing(text -> text.replaceFirst("\r\n", "\r\n" + line + "\r\n"));
  }

  static Decisions closeInThe101() {
    return new Decisions() {
      @Override
      public Reply answer(Request request, Reply reply) {
        return reply instanceof Response response && response.switchesProtocols()
            ? response.withConnectionOption("close")
            : reply;
      }
    };
  }

  static Decisions emptyMemberInConnection() {
    return answering(
        response ->
            response.replacing("Connection", response.fields().combined("Connection") + ","));
  }

  static Decisions protocolOnTwoLines() {
    return new Decisions() {
      @Override
      public byte[] octets(Optional<Request> request, Response response) {
        Optional<String> agreed = response.fields().single("Sec-WebSocket-Protocol");
        return super.octets(
            request,
            agreed.map(name -> response.with("Sec-WebSocket-Protocol", name)).orElse(response));
      }
    };
  }

  static Decisions dateMissing() {
    return answering(response -> response.without("Date"));
  }

  static Decisions allowMissing() {
    return answering(response -> response.without("Allow"));
  }

  static Decisions challengeMissing() {
    return answering(response -> response.without("WWW-Authenticate"));
  }

  static Decisions statusOutOfRange() {
    return answering(
        response ->
            response.status().equals(Status.BAD_REQUEST)
                ? response.with(new Status(999, "Unknown"))
                : response);
  }

  static Decisions headAnsweredWithContent() {
    return new Decisions() {
      @Override
      public boolean sendsContentTo(Request request) {
        return true;
      }
    };
  }

  static Decisions contentLongerThanItsLength() {
    return new Decisions() {
      @Override
      public byte[] octets(Optional<Request> request, Response response) {
        byte[] octets = super.octets(request, response);
        return response.content().octets() == 0 ? octets : latin1(latin1(octets) + "more\n");
      }
    };
  }

  static Decisions headAnsweredWithContentAtTheEnd() {
    return new Decisions() {
      @Override
      public boolean sendsContentTo(Request request) {
        return true;
      }

      @Override
      public Reply answer(Request request, Reply reply) {
        return closing(super.answer(request, reply));
      }
    };
  }

  static Decisions contentLongerThanItsLengthAtTheEnd() {
    return new Decisions() {
      @Override
      public Reply answer(Request request, Reply reply) {
        return closing(super.answer(request, reply));
      }

      @Override
      public byte[] octets(Optional<Request> request, Response response) {
        byte[] octets = super.octets(request, response);
        return response.content().octets() == 0 || isHead(request)
            ? octets
            : latin1(latin1(octets) + "more\n");
      }
    };
  }

  private static Reply closing(Reply reply) {
    boolean switches =
        reply instanceof Response response && response.status().equals(Status.SWITCHING_PROTOCOLS);
    return reply instanceof Response response && !switches ? response.closing() : reply;
  }

  static Decisions contentLengthBesideChunked() {
    return new Decisions() {
      @Override
      public byte[] octets(Optional<Request> request, Response response) {
        return response.content().octets() == 0 || isHead(request)
            ? super.octets(request, response)
            : chunked(response, "");
      }
    };
  }

  static Decisions chunkSizeWithPrefix() {
    return new Decisions() {
      @Override
      public byte[] octets(Optional<Request> request, Response response) {
        return response.content().octets() == 0 || isHead(request)
            ? super.octets(request, response)
            : chunked(response.without("Content-Length"), "0x");
      }
    };
  }

  static Decisions chunkedToHttp10() {
    return new Decisions() {
      @Override
      public byte[] octets(Optional<Request> request, Response response) {
        boolean old = request.map(r -> r.version().equals(HttpVersion.HTTP_1_0)).orElse(false);
        return old && !isHead(request)
            ? chunked(response.without("Content-Length"), "")
            : super.octets(request, response);
      }
    };
  }

  static Decisions contentLengthTwice() {
    return new Decisions() {
      @Override
      public byte[] octets(Optional<Request> request, Response response) {
        return super.octets(
            request,
            response.content().octets() == 0
                ? response
                : response.with(
                    "Content-Length", Integer.toString(response.content().octets() + 1)));
      }
    };
  }

  static Decisions switchesHttp10() {
    return new Decisions() {
      @Override
      public boolean versionIsAtLeast11(Request request) {
        return true;
      }
    };
  }

  private static boolean isHead(Optional<Request> request) {
    return request.map(r -> r.method().equals("HEAD")).orElse(false);
  }

  /** The answer with its content in one chunk, whose size has this in front. */
  private static byte[] chunked(Response response, String beforeSize) {
    byte[] content = response.content().toBytes();
    byte[] head =
        new Decisions()
            .octets(
                Optional.empty(), response.with(Content.NONE).with("Transfer-Encoding", "chunked"));
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(head);
    all.writeBytes(
        latin1(beforeSize + Integer.toHexString(content.length).toUpperCase(Locale.ROOT)));
    all.writeBytes(latin1("\r\n"));
    all.writeBytes(content);
    all.writeBytes(latin1("\r\n0\r\n\r\n"));
    return all.toByteArray();
  }

  private static Decisions answering(UnaryOperator<Response> change) {
    return new Decisions() {
      @Override
      public Reply answer(Request request, Reply reply) {
        return reply instanceof Response response ? change.apply(response) : reply;
      }
    };
  }

  /** Writes the octets of each answer so. */
  private static Decisions writing(UnaryOperator<String> change) {
    return new Decisions() {
      @Override
      public byte[] octets(Optional<Request> request, Response response) {
        return latin1(change.apply(latin1(super.octets(request, response))));
      }
    };
  }

  private static String latin1(byte[] octets) {
    return new String(octets, StandardCharsets.ISO_8859_1);
  }

  private static byte[] latin1(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  static Decisions crInAValue() {
    return withLine("X-Note: a\rb");
  }

  static Decisions nulInAValue() {
    return withLine("X-Note: a\u0000b");
  }

  static Decisions spaceBeforeColon() {
    return withLine("X-Note : a");
  }

  static Decisions lineWithoutColon() {
    return withLine("X-Note");
  }

  static Decisions valueFolded() {
    return withLine("X-Note: a\r\n b");
  }

  static Decisions firstLineIndented() {
    return withLine(" X-Note: a");
  }
}

package org.upgradetck.reference.variants;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.upgradetck.reference.Decisions;
import org.upgradetck.reference.http.Reply;
import org.upgradetck.reference.http.Reply.Response;
import org.upgradetck.reference.http.Request;

/** Decisions that differ only in what an answer looks like. */
final class Rewriting {

  private static final String END_OF_HEAD = "\r\n\r\n";

  private Rewriting() {}

  /** Writes the head of each answer otherwise; it is given and taken without its empty line. */
  static Decisions heads(UnaryOperator<String> change) {
    return new Decisions() {
      @Override
      public byte[] octets(Optional<Request> request, Response response) {
        String text = latin1(super.octets(request, response));
        int end = text.indexOf(END_OF_HEAD);
        return latin1(change.apply(text.substring(0, end)) + text.substring(end));
      }
    };
  }

  /** Writes each field line otherwise, given its name and its value. */
  static Decisions fieldLines(BiFunction<String, String, String> change) {
    return heads(
        head -> {
          String[] lines = head.split("\r\n", -1);
          StringBuilder all = new StringBuilder(lines[0]);
          for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            all.append("\r\n")
                .append(change.apply(lines[i].substring(0, colon), lines[i].substring(colon + 2)));
          }
          return all.toString();
        });
  }

  /** Changes each answer before it is written, those to what could not be read too. */
  static Decisions responses(UnaryOperator<Response> change) {
    return new Decisions() {
      @Override
      public byte[] octets(Optional<Request> request, Response response) {
        return super.octets(request, change.apply(response));
      }
    };
  }

  /** Changes each 101. */
  static Decisions switching(UnaryOperator<Response> change) {
    return responses(response -> response.switchesProtocols() ? change.apply(response) : response);
  }

  /** Changes each answer but the 101, those to what could not be read too. */
  static Decisions notSwitching(UnaryOperator<Response> change) {
    return responses(response -> response.switchesProtocols() ? response : change.apply(response));
  }

  /** Changes the answers to requests that could be read, given the request. */
  static Decisions answers(BiFunction<Request, Response, Response> change) {
    return new Decisions() {
      @Override
      public Reply answer(Request request, Reply reply) {
        return reply instanceof Response response ? change.apply(request, response) : reply;
      }
    };
  }

  static String latin1(byte[] octets) {
    return new String(octets, StandardCharsets.ISO_8859_1);
  }

  static byte[] latin1(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}

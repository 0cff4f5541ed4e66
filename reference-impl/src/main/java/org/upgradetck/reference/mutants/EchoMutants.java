package org.upgradetck.reference.mutants;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.upgradetck.reference.Decisions;
import org.upgradetck.reference.http.Reply;
import org.upgradetck.reference.http.Reply.Response;
import org.upgradetck.reference.http.Request;
import org.upgradetck.reference.http.Status;

/** Faults in what of a request comes back (RFC 9110 9.3.6, 9.3.8; RFC 9112 11.1). */
final class EchoMutants {

  private static final Pattern ENCODED = Pattern.compile("%(\\p{XDigit}{2})");

  private EchoMutants() {}

  static Decisions targetDecodedIntoAField() {
    return new Decisions() {
      @Override
      public byte[] octets(Optional<Request> request, Response response) {
        String answer = new String(super.octets(request, response), StandardCharsets.ISO_8859_1);
        String target =
            request
                .map(Request::line)
                .map(line -> line.target().path() + line.target().query().orElse(""))
                .orElse("");
        return (ENCODED.matcher(target).find() ? withTarget(answer, decoded(target)) : answer)
            .getBytes(StandardCharsets.ISO_8859_1);
      }
    };
  }

  private static String withTarget(String answer, String target) {
    int behindStatus = answer.indexOf("\r\n") + 2;
    return answer.substring(0, behindStatus)
        + ("X-Target: " + target + "\r\n")
        + answer.substring(behindStatus);
  }

  private static String decoded(String text) {
    return ENCODED
        .matcher(text)
        .replaceAll(
            code ->
                Matcher.quoteReplacement(Character.toString(Integer.parseInt(code.group(1), 16))));
  }

  static Decisions traceSendsBackNothing() {
    return new Decisions() {
      @Override
      public Reply answer(Request request, Reply reply) {
        return request.method().equals("TRACE")
            ? Response.of(Status.OK, "There is nothing to see here.")
            : reply;
      }
    };
  }

  static Decisions tunnelHasATransferCoding() {
    return new Decisions() {
      @Override
      public Reply answer(Request request, Reply reply) {
        return request.method().equals("CONNECT")
            ? Response.of(Status.OK)
                .without("Content-Length")
                .with("Transfer-Encoding", "chunked")
                .closing()
            : reply;
      }
    };
  }
}

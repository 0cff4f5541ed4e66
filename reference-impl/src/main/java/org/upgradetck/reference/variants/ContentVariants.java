package org.upgradetck.reference.variants;

import java.util.Optional;
import org.upgradetck.reference.Decisions;
import org.upgradetck.reference.http.Content;
import org.upgradetck.reference.http.Reply;
import org.upgradetck.reference.http.Reply.Response;
import org.upgradetck.reference.http.Request;

/** Unusual content of answers, and unusual ways to end it (RFC 9112 6 and 7). */
final class ContentVariants {

  private ContentVariants() {}

  static Decisions chunked() {
    return chunkedWith("", "");
  }

  static Decisions chunkedWithExtensionsAndTrailers() {
    return chunkedWith(";a=b;c=\"d;e\"", "X-Check: good\r\nX-Empty:\r\n");
  }

  private static Decisions chunkedWith(String extension, String trailers) {
    return new Decisions() {
      @Override
      public byte[] octets(Optional<Request> request, Response response) {
        // A client of HTTP/1.0, or one that said nothing readable, might not know of chunks.
        if (request.filter(known -> known.version().isAtLeast11()).isEmpty()
            || response.content().octets() == 0) {
          return super.octets(request, response);
        }
        String head =
            Rewriting.latin1(
                super.octets(
                    request,
                    response
                        .without("Content-Length")
                        .with("Transfer-Encoding", "chunked")
                        .with(Content.NONE)));
        return Rewriting.latin1(
            request.filter(this::sendsContentTo).isPresent()
                ? head + chunks(response, extension) + trailers + "\r\n"
                : head);
      }
    };
  }

  /** The content in chunks of one octet, two octets, and so on, and the last chunk. */
  private static String chunks(Response response, String extension) {
    String content = Rewriting.latin1(response.content().toBytes());
    StringBuilder all = new StringBuilder();
    int size = 1;
    for (int done = 0; done < content.length(); size++) {
      String chunk = content.substring(done, Math.min(content.length(), done + size));
      all.append("00").append(Integer.toHexString(chunk.length())).append(extension);
      all.append("\r\n").append(chunk).append("\r\n");
      done += chunk.length();
    }
    return all.append('0').append(extension).append("\r\n").toString();
  }

  static Decisions endedByClose() {
    return new Decisions() {
      @Override
      public Reply answer(Request request, Reply reply) {
        return reply instanceof Response response && response.content().octets() > 0
            ? response.closing()
            : reply;
      }

      @Override
      public byte[] octets(Optional<Request> request, Response response) {
        return super.octets(
            request,
            response.content().octets() > 0 ? response.without("Content-Length") : response);
      }
    };
  }

  static Decisions none() {
    return Rewriting.notSwitching(
        response ->
            response.content().octets() == 0
                ? response
                : response
                    .without("Content-Type")
                    .replacing("Content-Length", "0")
                    .with(Content.NONE));
  }

  static Decisions longPage() {
    return Rewriting.notSwitching(
        response -> {
          Content page =
              Content.text("<!doctype html><title>No</title>" + "<p>No.</p>\r\n\r\n".repeat(5_000));
          return response.content().octets() == 0
              ? response
              : response
                  .replacing("Content-Type", "text/html")
                  .replacing("Content-Length", Integer.toString(page.octets()))
                  .with(page);
        });
  }
}

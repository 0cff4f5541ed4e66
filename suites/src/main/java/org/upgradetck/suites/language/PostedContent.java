package org.upgradetck.suites.language;

import java.util.List;
import org.upgradetck.fixtures.bytes.Bytes;
import org.upgradetck.fixtures.http.FieldLine;

/** The words that give a request content. */
public final class PostedContent {

  /** Read as the next request, it is none. */
  private static final String CONTENT = "content of a request, which is none itself\r\n\r\n";

  private PostedContent() {}

  /** A POST whose content has its length in Content-Length. */
  public static Variation postWithLength() {
    return Variation.editing(
        "post-with-length",
        "as a POST with content of a known length",
        (request, cast) ->
            request
                .withMethod("POST")
                .replacing(
                    "Content-Length",
                    List.of(FieldLine.of("Content-Length", Integer.toString(CONTENT.length()))))
                .withBody(Bytes.latin1(CONTENT)));
  }

  /** A POST whose content comes in chunks. */
  public static Variation postInChunks() {
    return Variation.editing(
        "post-in-chunks",
        "as a POST with content in chunks",
        (request, cast) ->
            request
                .withMethod("POST")
                .replacing(
                    "Transfer-Encoding", List.of(FieldLine.of("Transfer-Encoding", "chunked")))
                .withBody(
                    Bytes.latin1(
                        Integer.toHexString(CONTENT.length())
                            + "\r\n"
                            + CONTENT
                            + "\r\n0\r\n\r\n")));
  }
}

package org.upgradetck.suites.language;

import java.util.List;
import org.upgradetck.fixtures.bytes.Bytes;
import org.upgradetck.fixtures.http.FieldLine;
import org.upgradetck.fixtures.http.Request;
import org.upgradetck.fixtures.websocket.Frame;
import org.upgradetck.suites.script.Cast;
import org.upgradetck.suites.script.Delivery;

/** The words that give a request content (RFC 9112, section 6). */
public final class Content {

  private static final Bytes MASK = Bytes.of(0x37, 0xfa, 0x21, 0x3d);

  private Content() {}

  /** Content of this text with its right Content-Length; placeholders are filled. */
  public static Variation content(String key, String text) {
    return Variation.editing(
        key,
        "with Content-Length and content",
        (request, cast) -> measured(request, Bytes.latin1(cast.fill(text))));
  }

  /** Content that is a masked frame, octet by octet, with its right Content-Length. */
  public static Variation content(String key, Frame frame) {
    return Variation.editing(
        key,
        "with Content-Length and content that looks like a masked frame",
        (request, cast) -> measured(request, frame.masked(MASK).toBytes()));
  }

  /** Chunked content, each text a chunk; placeholders are filled. */
  public static Variation chunked(String key, String... chunks) {
    return Variation.editing(
        key, "with chunked content", (request, cast) -> chunked(request, cast, chunks, ""));
  }

  /** Chunked content that is a masked frame, in one chunk. */
  public static Variation chunked(String key, Frame frame) {
    return Variation.editing(
        key,
        "with chunked content that looks like a masked frame",
        (request, cast) -> {
          Bytes octets = frame.masked(MASK).toBytes();
          return inChunks(request, chunk(octets).plus(Bytes.latin1("0\r\n\r\n")));
        });
  }

  /** One chunk of content, then the trailer section of these field lines. */
  public static Variation trailers(String key, String... lines) {
    return Variation.editing(
        key,
        "with the trailers " + String.join(" | ", lines),
        (request, cast) ->
            chunked(
                request,
                cast,
                new String[] {"x"},
                String.join("", List.of(lines).stream().map(line -> line + "\r\n").toList())));
  }

  /**
   * The same request on two connections: content with its length on the first, and content in
   * chunks, sent as they stand, on the second.
   */
  public static Variation onceMeasuredOnceInChunks(String key, String content, String chunks) {
    return Variation.of(
        key,
        "with content, on one connection with Content-Length and on another in chunks",
        script ->
            script
                .withLast(
                    step ->
                        step.edited(
                            (request, cast) ->
                                cast.turn() == 0
                                    ? measured(request, Bytes.latin1(content))
                                    : inChunks(request, Bytes.latin1(chunks))))
                .onConnections(2));
  }

  /** Octets where content would be, with no field that says how long they are. */
  public static Variation octetsBehindTheHead(String text) {
    return Variation.editing(
        "octets-behind-the-head",
        "with octets behind the head",
        (request, cast) -> request.withBody(Bytes.latin1(cast.fill(text))));
  }

  /** The content waits until it is asked for, as Expect: 100-continue allows. */
  public static Variation contentWithheld() {
    return Variation.of(
        "withheld",
        "the content withheld until an interim answer has come",
        script -> script.withLast(step -> step.delivered(new Delivery.ContentWithheld())));
  }

  private static Request measured(Request request, Bytes content) {
    return request
        .replacing(
            "Content-Length",
            List.of(FieldLine.of("Content-Length", Integer.toString(content.length()))))
        .withBody(content);
  }

  private static Request chunked(Request request, Cast cast, String[] chunks, String trailers) {
    Bytes body = Bytes.EMPTY;
    for (String text : chunks) {
      body = body.plus(chunk(Bytes.latin1(cast.fill(text))));
    }
    return inChunks(request, body.plus(Bytes.latin1("0\r\n" + cast.fill(trailers) + "\r\n")));
  }

  private static Bytes chunk(Bytes octets) {
    return Bytes.latin1(Integer.toHexString(octets.length()) + "\r\n")
        .plus(octets)
        .plus(Bytes.CRLF);
  }

  private static Request inChunks(Request request, Bytes body) {
    return request
        .replacing("Transfer-Encoding", List.of(FieldLine.of("Transfer-Encoding", "chunked")))
        .withBody(body);
  }
}

package org.upgradetck.reference.http;

/** What the server does about a request; a strict server always answers. */
public sealed interface Reply {

  /** Closes the connection without an answer. */
  record HangUp() implements Reply {}

  /** Says nothing and goes on reading. */
  record Silence() implements Reply {}

  /**
   * Answers (RFC 9112 4).
   *
   * @param version the version in the status line
   * @param status the status
   * @param fields the field lines, as they are written
   * @param content the content; none in 1xx
   * @param closes whether the connection is closed behind the answer
   */
  record Response(
      HttpVersion version, Status status, Fields fields, Content content, boolean closes)
      implements Reply {

    /** An answer without fields and content, behind which the connection stays open. */
    public static Response of(Status status) {
      return new Response(HttpVersion.HTTP_1_1, status, Fields.NONE, Content.NONE, false);
    }

    /** An answer with a line of text as content. */
    public static Response of(Status status, String text) {
      Content content = Content.text(text);
      return of(status)
          .with("Content-Type", "text/plain; charset=utf-8")
          .with("Content-Length", Integer.toString(content.octets()))
          .with(content);
    }

    /** The same answer with one more field line. */
    public Response with(String name, String value) {
      return new Response(version, status, fields.with(name, value), content, closes);
    }

    /** The same answer without the lines of a field. */
    public Response without(String name) {
      return new Response(version, status, fields.without(name), content, closes);
    }

    /** The same answer with one line in the place of all lines of a field. */
    public Response replacing(String name, String value) {
      return new Response(version, status, fields.replacing(name, value), content, closes);
    }

    /** The same answer with another status. */
    public Response with(Status other) {
      return new Response(version, other, fields, content, closes);
    }

    /** The same answer with another version in its status line. */
    public Response with(HttpVersion other) {
      return new Response(other, status, fields, content, closes);
    }

    /** The same answer with other content, its fields as they are. */
    public Response with(Content other) {
      return new Response(version, status, fields, other, closes);
    }

    /** The same answer with one more connection option (RFC 9110 7.6.1). */
    public Response withConnectionOption(String option) {
      String options = fields.combined("Connection");
      return replacing("Connection", options.isEmpty() ? option : options + ", " + option);
    }

    /** The same answer, behind which the connection is closed, and which says so (9112 9.6). */
    public Response closing() {
      return closes ? this : withConnectionOption("close").closingUnannounced();
    }

    /** The same answer, behind which the connection is closed without a word. */
    public Response closingUnannounced() {
      return new Response(version, status, fields, content, true);
    }

    /** Whether the connection speaks another protocol behind this answer. */
    public boolean switchesProtocols() {
      return status.code() == Status.SWITCHING_PROTOCOLS.code();
    }
  }
}

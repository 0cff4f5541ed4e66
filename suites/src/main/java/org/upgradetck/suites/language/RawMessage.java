package org.upgradetck.suites.language;

import java.util.Arrays;
import java.util.List;
import org.upgradetck.fixtures.bytes.Bytes;
import org.upgradetck.fixtures.http.Request;
import org.upgradetck.fixtures.http.StartLine;

/** Words that put any octets in the place of the whole request. */
public final class RawMessage {

  private RawMessage() {}

  /** One row a message: its octets, placeholders filled, and nothing else are sent. */
  public static Variation wholeMessage(Keyed... messages) {
    return new Variation(
        Arrays.stream(messages)
            .map(
                message ->
                    new Row(
                        message.key(),
                        message.words() + " in place of the request",
                        Variation.editing(
                            (request, cast) ->
                                holding(Bytes.latin1(cast.fill(message.values().get(0)))))))
            .toList());
  }

  /** One row a first line; the field lines behind it stay. */
  public static Variation firstLine(Keyed... lines) {
    return new Variation(
        Arrays.stream(lines)
            .map(
                line ->
                    new Row(
                        line.key(),
                        "first line " + line.words(),
                        Variation.editing(
                            (request, cast) ->
                                request.withStartLine(
                                    startLine(
                                        Bytes.latin1(cast.fill(line.values().get(0))),
                                        Bytes.CRLF)))))
            .toList());
  }

  /** A request whose first part is all of it; nothing of the others is sent. */
  private static Request holding(Bytes octets) {
    return new Request(startLine(octets, Bytes.EMPTY), List.of(), Bytes.EMPTY, Bytes.EMPTY);
  }

  private static StartLine startLine(Bytes octets, Bytes end) {
    return new StartLine(octets, Bytes.EMPTY, Bytes.EMPTY, Bytes.EMPTY, Bytes.EMPTY, end);
  }
}

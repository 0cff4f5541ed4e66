package org.upgradetck.reference.http;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;

/** Reads the content of requests to its end, and gives it to nobody (RFC 9112 6 and 7). */
public final class BodyReader {

  private static final int LINE_OCTETS = 8 * 1024;
  private static final int STEP_OCTETS = 8 * 1024;
  private static final int HEX_DIGITS = 8;

  private final OctetReader in;
  private final int limit;
  private final ReadingDecisions decisions;

  /** Reads content of at most so many octets. */
  public BodyReader(OctetReader in, int limit, ReadingDecisions decisions) {
    this.in = in;
    this.limit = limit;
    this.decisions = decisions;
  }

  /**
   * Reads to the end of the content.
   *
   * @return the trailer fields
   * @throws RefusedMessage when it is too long, badly chunked, or ends or stalls on the way
   */
  public List<Field> skip(BodyFraming framing) throws IOException, RefusedMessage {
    in.newDeadline();
    try {
      if (framing instanceof BodyFraming.Length length) {
        skipOctets(length.octets(), 0);
      } else if (framing instanceof BodyFraming.Chunked) {
        return skipChunks();
      }
      return List.of();
    } catch (EOFException e) {
      throw RefusedMessage.malformed("The content ends before its announced end.");
    } catch (SocketTimeoutException e) {
      throw new RefusedMessage(Status.REQUEST_TIMEOUT, "The content takes too long to arrive.");
    }
  }

  private long skipOctets(long octets, long before) throws IOException, RefusedMessage {
    if (before + octets > limit) {
      throw new RefusedMessage(
          Status.CONTENT_TOO_LARGE, "The content is longer than this server reads.");
    }
    for (long left = octets; left > 0; ) {
      left -= in.read((int) Math.min(left, STEP_OCTETS)).length;
    }
    return before + octets;
  }

  private List<Field> skipChunks() throws IOException, RefusedMessage {
    long total = 0;
    for (long size = chunkSize(); size > 0; size = chunkSize()) {
      total = skipOctets(size, total);
      if (!line().isEmpty()) {
        throw RefusedMessage.malformed("A chunk is longer than it says.");
      }
    }
    return trailers();
  }

  /** chunk-size [ chunk-ext ]; extensions are ignored (RFC 9112 7.1.1). */
  private long chunkSize() throws IOException, RefusedMessage {
    String line = line();
    int end = 0;
    while (end < line.length() && Grammar.isHexDigit(line.charAt(end))) {
      end++;
    }
    String rest = Grammar.withoutOuterWhitespace(line.substring(end));
    String digits = decisions.chunkSizeDigits(line.substring(0, end));
    if (digits.isEmpty()
        || digits.length() > HEX_DIGITS
        || !(rest.isEmpty() || (rest.startsWith(";") && decisions.ignoresChunkExtensions()))) {
      throw RefusedMessage.malformed("A chunk has no valid size.");
    }
    // Whitespace is part of an extension only (RFC 9112 7.1.1), never of a bare size.
    if (rest.isEmpty() && end < line.length()) {
      throw RefusedMessage.malformed("A chunk size has whitespace behind it.");
    }
    return Long.parseLong(digits, 16);
  }

  /** Trailer fields must be well-formed and are never merged into the header (RFC 9110 6.5.1). */
  private List<Field> trailers() throws IOException, RefusedMessage {
    List<Field> trailers = new ArrayList<>();
    int octets = 0;
    for (String line = line(); !line.isEmpty(); line = line()) {
      trailers.add(RequestReader.field(line));
      octets += line.length();
      if (octets > limit) {
        throw new RefusedMessage(Status.HEAD_TOO_LARGE, "The trailer section is too long.");
      }
    }
    return trailers;
  }

  private String line() throws IOException, RefusedMessage {
    StringBuilder text = new StringBuilder();
    for (int octet = next(); octet != '\r'; octet = next()) {
      if (!Grammar.isFieldContent(octet) || text.length() == LINE_OCTETS) {
        throw RefusedMessage.malformed("The chunked content is malformed.");
      }
      text.append((char) octet);
    }
    if (next() != '\n') {
      throw RefusedMessage.malformed("The chunked content holds a CR without LF.");
    }
    return text.toString();
  }

  private int next() throws IOException {
    int octet = in.read();
    if (octet < 0) {
      throw new EOFException();
    }
    return octet;
  }
}

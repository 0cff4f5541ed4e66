package org.upgradetck.suites.extension;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.upgradetck.fixtures.http.FieldLine;
import org.upgradetck.fixtures.http.Request;
import org.upgradetck.fixtures.http.Response;

/**
 * What a target agreed to for permessage-deflate (RFC 7692, section 7.1), as far as it can be made
 * out: whether the agreement is a lawful one is for the cases to judge.
 *
 * @param serverNoContextTakeover whether each message of the server stands by itself
 * @param clientNoContextTakeover whether each message of the client has to
 * @param serverWindowBits logarithm of the window that the server keeps to, 15 where nothing is
 *     said
 * @param clientWindowBits the same for the client
 */
public record Compression(
    boolean serverNoContextTakeover,
    boolean clientNoContextTakeover,
    int serverWindowBits,
    int clientWindowBits) {

  /** The field that agreements stand in. */
  public static final String FIELD = "Sec-WebSocket-Extensions";

  /** The name of the extension. */
  public static final String NAME = "permessage-deflate";

  private static final int LARGEST = 15;

  /**
   * What the 101 agreed to; nothing when it names no permessage-deflate. No text says whether
   * letter case matters in the name of an extension: a name that differs in it alone is taken at
   * its word.
   */
  public static Optional<Compression> agreedIn(Response response) {
    Optional<List<ExtensionElement>> elements = ExtensionList.of(response.values(FIELD));
    return elements.isEmpty() ? guessedFrom(response) : first(elements.get());
  }

  /** What is agreed where the first offer is accepted as it stands; nothing when there is none. */
  public static Optional<Compression> asOfferedIn(Request request) {
    return ExtensionList.of(request.fields(FIELD).stream().map(FieldLine::valueText).toList())
        .flatMap(Compression::first);
  }

  private static Optional<Compression> first(List<ExtensionElement> elements) {
    return elements.stream()
        .filter(element -> element.name().equalsIgnoreCase(NAME))
        .findFirst()
        .map(
            element ->
                new Compression(
                    element.has("server_no_context_takeover"),
                    element.has("client_no_context_takeover"),
                    bits(element, "server_max_window_bits"),
                    bits(element, "client_max_window_bits")));
  }

  /** An agreement in a list that breaks its grammar is one all the same, and is kept to. */
  private static Optional<Compression> guessedFrom(Response response) {
    return response
        .joined(FIELD)
        .map(value -> value.toLowerCase(Locale.ROOT))
        .filter(value -> value.contains(NAME))
        .map(
            value ->
                new Compression(
                    value.contains("server_no_context_takeover"),
                    value.contains("client_no_context_takeover"),
                    LARGEST,
                    LARGEST));
  }

  private static int bits(ExtensionElement element, String parameter) {
    return element
        .value(parameter)
        .filter(value -> value.matches("[89]|1[0-5]"))
        .map(Integer::valueOf)
        .orElse(LARGEST);
  }

  /** Whether the server keeps to a window that is smaller than the largest. */
  public boolean limitsTheServersWindow() {
    return serverWindowBits < LARGEST;
  }

  /** The largest distance in octets that a message of the server may refer back to. */
  public int serverWindow() {
    return 1 << serverWindowBits;
  }

  /** The largest distance in octets that a message of the client may refer back to. */
  public int clientWindow() {
    return 1 << clientWindowBits;
  }
}

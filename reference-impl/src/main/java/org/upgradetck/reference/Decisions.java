package org.upgradetck.reference;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.upgradetck.reference.deflate.Agreement;
import org.upgradetck.reference.framing.FramingDecisions;
import org.upgradetck.reference.handshake.ExtensionList;
import org.upgradetck.reference.handshake.ExtensionOffer;
import org.upgradetck.reference.handshake.Key;
import org.upgradetck.reference.handshake.Origin;
import org.upgradetck.reference.handshake.Subprotocols;
import org.upgradetck.reference.http.Field;
import org.upgradetck.reference.http.Fields;
import org.upgradetck.reference.http.ReadingDecisions;
import org.upgradetck.reference.http.RefusedMessage;
import org.upgradetck.reference.http.Reply;
import org.upgradetck.reference.http.Reply.Response;
import org.upgradetck.reference.http.Request;
import org.upgradetck.reference.http.ResponseWriter;
import org.upgradetck.reference.http.Status;

/**
 * Every decision of the server that can be got wrong, each in a method of its own, in the order in
 * which a handshake meets them. Here they are the strict ones; a mutant overrides one or two.
 *
 * <p>The strict decisions hold no state and may be shared. Those that do hold state say through
 * {@link #onConnection()} how far it reaches.
 */
public class Decisions implements ReadingDecisions, FramingDecisions {

  private static final String VERSION = "13";
  private static final Set<String> SUBPROTOCOLS = Set.of("chat", "superchat");
  private static final Origin FRIEND = Origin.of("http://allowed.example");

  private static final String CREDENTIALS =
      "Basic " + Base64.getEncoder().encodeToString("tck:tck".getBytes(StandardCharsets.US_ASCII));

  /** The decisions for one connection; what one connection brings in, another must not see. */
  public Decisions onConnection() {
    return this;
  }

  /**
   * Hears of the end of each connection; what happens to one is nothing to the others (RFC 9112,
   * section 9.5).
   *
   * @param lost whether the peer broke it off
   */
  public void connectionEnded(boolean lost) {}

  /** The bounds of what a peer may ask: those that are set (RFC 9110 17.5, RFC 6455 10.4). */
  public Limits limits(Limits set) {
    return set;
  }

  /** How octets go out: as they are written, for TCP knows no messages (RFC 9112 2.2). */
  public OutputStream output(OutputStream out) {
    return out;
  }

  // Reading

  /** What the server makes of a request; every request stands for itself (RFC 9110 3.3). */
  public Request understood(Request request) {
    return request;
  }

  /** Whether requests are looked for behind what could not be read (RFC 9112 2.2, 6.3). */
  public boolean readsOnBehind(RefusedMessage refused) {
    return false;
  }

  /** Whether a client that expects something is heard before its content is read. */
  public boolean asksForContent(Request request) {
    return request.expectation().isPresent();
  }

  /** The request when its content has come; trailers are kept apart from it (RFC 9110 6.5.1). */
  public Request completed(Request request, List<Field> trailers) {
    return request;
  }

  /** The answer to an expectation that the server does not know (RFC 9110 10.1.1). */
  public Response unknownExpectation() {
    return Response.of(Status.EXPECTATION_FAILED, "This server knows only 100-continue.");
  }

  /** Whether the connection may outlive the answer to this request (RFC 9112 9.3, 9.6). */
  public boolean keepsAlive(Request request) {
    return request.keepsAlive();
  }

  /** The octets behind a request in which the next ones are looked for: all (RFC 9112 9.3.2). */
  public byte[] nextRequests(byte[] behind) {
    return behind;
  }

  /**
   * Whether the request brings the credentials of the protected resource. The name of the scheme
   * knows no case, the credentials behind it do (RFC 9110 11.1, 11.4).
   */
  public boolean credentialsAreGood(Request request) {
    int schemeEnd = CREDENTIALS.indexOf(' ');
    return request
        .fields()
        .single("Authorization")
        .filter(value -> value.length() == CREDENTIALS.length())
        .filter(value -> value.regionMatches(true, 0, CREDENTIALS, 0, schemeEnd))
        .filter(value -> value.endsWith(CREDENTIALS.substring(schemeEnd)))
        .isPresent();
  }

  // Judging the handshake (RFC 6455 4.2.1)

  /** Item 1: the method is GET, and methods are case-sensitive (RFC 9110 9.1). */
  public boolean methodIsGet(Request request) {
    return request.method().equals("GET");
  }

  /** Item 1: the version is HTTP/1.1 or higher; Upgrade means nothing before (RFC 9110 7.8). */
  public boolean versionIsAtLeast11(Request request) {
    return request.version().isAtLeast11();
  }

  /** Item 3: Upgrade contains the value websocket, in any case, perhaps among others. */
  public boolean upgradeNamesWebSocket(Fields fields) {
    return fields.members("Upgrade").stream().anyMatch("websocket"::equalsIgnoreCase);
  }

  /** Item 4: Connection includes the token upgrade, in any case, perhaps among others. */
  public boolean connectionHoldsUpgrade(Fields fields) {
    return fields.members("Connection").stream().anyMatch("upgrade"::equalsIgnoreCase);
  }

  /** Item 5: the text of the one Sec-WebSocket-Key, if it decodes to 16 octets (11.3.1). */
  public Optional<String> key(Fields fields) {
    return fields.single("Sec-WebSocket-Key").filter(Key::holdsNonce);
  }

  /** Item 6: there is one Sec-WebSocket-Version and its text is 13 (11.3.5). */
  public boolean versionIs13(Fields fields) {
    return fields.single("Sec-WebSocket-Version").filter(VERSION::equals).isPresent();
  }

  // Deciding (RFC 6455 4.2.2)

  /**
   * Item 4 of 4.2.2: whoever says no origin is no browser and is let in; so are the server's own
   * pages and those of one friend; whoever says two origins is not (RFC 6454 7.3).
   *
   * @param tls whether the request came over TLS
   */
  public boolean originIsAllowed(Request request, boolean tls) {
    Origin own = Origin.ofServer(tls, request.authority());
    List<String> origins = request.fields().lines("Origin");
    return origins.size() <= 1
        && origins.stream().map(Origin::of).allMatch(o -> o.equals(FRIEND) || o.equals(own));
  }

  /** The subprotocols offered, in the client's order, over all lines (11.3.4). */
  public List<String> offeredSubprotocols(Fields fields) {
    return fields.members(Subprotocols.FIELD);
  }

  /** Whether Sec-WebSocket-Protocol, where it is sent, is a list of tokens (4.3). */
  public boolean offersSubprotocolsWell(Fields fields) {
    return Subprotocols.isWellFormed(fields);
  }

  /** The first subprotocol of the client that the server speaks; names are case-sensitive. */
  public Optional<String> subprotocol(List<String> offered) {
    return offered.stream().filter(SUBPROTOCOLS::contains).findFirst();
  }

  /** The extensions offered, over all lines; nothing when they break their grammar (9.1). */
  public Optional<List<ExtensionOffer>> extensionOffers(Fields fields) {
    return ExtensionList.of(fields);
  }

  /** The first offer of permessage-deflate that can be accepted as it stands (RFC 7692 5). */
  public Optional<Agreement> permessageDeflate(List<ExtensionOffer> offers) {
    return offers.stream().map(Agreement::to).flatMap(Optional::stream).findFirst();
  }

  /** Whether a handshake with content is refused: it is specified without (RFC 9931 7.1). */
  public boolean refusesContent(Request request) {
    return true;
  }

  // Answering

  /** Sec-WebSocket-Accept for the text of a key (4.2.2 item 5). */
  public String accept(String key) {
    return Key.accept(key);
  }

  /** The extensions that the 101 names: those agreed (4.2.2 item 5). */
  public List<String> extensions(Acceptance acceptance) {
    return acceptance.agreement().map(Agreement::toString).stream().toList();
  }

  /**
   * The 101 (4.2.2 item 5). Nothing is said of what was not agreed, and neither Content-Length nor
   * Transfer-Encoding may stand in it (RFC 9110 8.6, RFC 9112 6.1).
   */
  public Response switchingProtocols(Acceptance acceptance) {
    Response response =
        Response.of(Status.SWITCHING_PROTOCOLS)
            .with("Upgrade", "websocket")
            .with("Connection", "Upgrade")
            .with("Sec-WebSocket-Accept", accept(acceptance.key()));
    Optional<String> subprotocol = acceptance.subprotocol();
    if (subprotocol.isPresent()) {
      response = response.with(Subprotocols.FIELD, subprotocol.get());
    }
    List<String> extensions = extensions(acceptance);
    if (!extensions.isEmpty()) {
      response = response.with(ExtensionList.FIELD, String.join(", ", extensions));
    }
    return response;
  }

  /**
   * 426, which names the protocol to upgrade to and its version (RFC 9110 15.5.22). Upgrade never
   * stands alone: it needs the connection option (RFC 9110 7.8).
   */
  public Response upgradeRequired(String why) {
    return Response.of(Status.UPGRADE_REQUIRED, why)
        .with("Upgrade", "websocket")
        .with("Connection", "Upgrade")
        .with("Sec-WebSocket-Version", VERSION);
  }

  /** The answer to a WebSocket version that the server does not speak (RFC 6455 4.4). */
  public Response versionNotSupported() {
    return upgradeRequired("This server speaks WebSocket version 13.");
  }

  /**
   * What is done where a handshake, or a request that cannot be read, is refused: the refusal is
   * answered (RFC 6455 4.2.1).
   */
  public Reply refusal(Response response) {
    return response;
  }

  /** What is done about a request once its answer stands. */
  public Reply answer(Request request, Reply reply) {
    return reply;
  }

  /** Whether content follows the head of an answer: not to HEAD (RFC 9110 9.3.2). */
  public boolean sendsContentTo(Request request) {
    return !request.method().equals("HEAD");
  }

  /**
   * The octets of an answer on the wire.
   *
   * @param request what is answered; nothing when it could not be read
   */
  public byte[] octets(Optional<Request> request, Response response) {
    return ResponseWriter.octetsOf(response, request.map(this::sendsContentTo).orElse(true));
  }

  /**
   * What is written when an answer is ready: the answer, which is never held back (RFC 9112 9.3.2).
   *
   * @param behind the octets that already came behind the request
   */
  public byte[] written(byte[] answer, byte[] behind) {
    return answer;
  }

  // Switching

  /** Whether 100 comes before the 101: wherever the client expects it (RFC 9110 7.8). */
  public boolean sendsContinueBefore101(Request request) {
    return request.expectsContinue();
  }

  /**
   * Whether WebSocket is spoken behind an answer: behind a 101 and nothing else (RFC 6455 1.3).
   *
   * @param behind the octets that already came behind the request
   */
  public boolean speaksWebSocketBehind(Response response, byte[] behind) {
    return response.switchesProtocols();
  }

  /**
   * The octets behind an accepted handshake that the frames begin with: all of them.
   *
   * @param before how many octets came on the connection before them
   */
  public byte[] earlyOctets(long before, byte[] behind) {
    return behind;
  }

  /** Whether a connection is ended with FIN, so that the last words arrive (RFC 6455 7.1.1). */
  public boolean endsCleanly() {
    return true;
  }
}

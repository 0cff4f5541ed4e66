package org.upgradetck.reference;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.upgradetck.reference.deflate.Agreement;
import org.upgradetck.reference.framing.Session;
import org.upgradetck.reference.http.BodyReader;
import org.upgradetck.reference.http.Field;
import org.upgradetck.reference.http.HttpDate;
import org.upgradetck.reference.http.OctetReader;
import org.upgradetck.reference.http.RefusedMessage;
import org.upgradetck.reference.http.Reply;
import org.upgradetck.reference.http.Reply.Response;
import org.upgradetck.reference.http.Request;
import org.upgradetck.reference.http.RequestReader;
import org.upgradetck.reference.http.ResponseWriter;
import org.upgradetck.reference.http.Status;

/** One connection: requests and their answers in order (RFC 9112 9), then perhaps WebSocket. */
final class Connection implements Runnable {

  // How long and how much is still read behind the last answer, so that no reset takes the answer
  // back before the client has read it (RFC 9112 9.6).
  private static final Duration LINGER_TIME = Duration.ofSeconds(1);
  private static final long LINGER_OCTETS = 8L * 1024 * 1024;

  // How long behind its deadline a connection is given up: reading keeps deadlines by itself, so
  // such a peer does not read what is sent to it.
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Socket tcp;
  private final Socket socket;
  private final OctetReader in;
  private final Decisions decisions;
  private final Limits limits;
  private final Site site;
  private final Clock clock;
  private volatile @Nullable Session session;

  /**
   * A connection that has just been made.
   *
   * @param tcp the connection itself
   * @param socket what is spoken over: the connection itself, or TLS on it
   */
  Connection(Socket tcp, Socket socket, ServerOptions options, Clock clock) throws IOException {
    this.tcp = tcp;
    this.socket = socket;
    this.decisions = options.decisions().onConnection();
    this.limits = decisions.limits(options.limits());
    this.in = new OctetReader(socket, limits.idleTime());
    this.site = new Site(decisions, options.tls());
    this.clock = clock;
  }

  @Override
  public void run() {
    boolean lost = false;
    try (tcp;
        socket) {
      tcp.setTcpNoDelay(true);
      serve(decisions.output(socket.getOutputStream()));
      if (!decisions.endsCleanly()) {
        tcp.setSoLinger(true, 0);
        tcp.close();
        return;
      }
      socket.shutdownOutput();
      in.drain(LINGER_OCTETS, LINGER_TIME);
    } catch (IOException e) {
      // The peer went away, or was too slow at its farewell: nothing is owed to it any more.
      lost = true;
    } finally {
      decisions.connectionEnded(lost);
    }
  }

  /** Says farewell to a WebSocket client, and closes any other connection (RFC 6455 7.4.1). */
  void goAway() throws IOException {
    Session open = session;
    if (open == null) {
      socket.close();
    } else {
      open.goAway();
    }
  }

  /** Closes at once, without a word of TLS, for which a blocked output would have to be free. */
  void abort() {
    try {
      tcp.close();
    } catch (IOException e) {
      // Then it was not open any more.
      return;
    }
  }

  /** Closes at once if the peer has held an output up for too long. */
  void abortIfStuck() {
    if (in.isOverdueBy(PATIENCE)) {
      abort();
    }
  }

  private void serve(OutputStream out) throws IOException {
    RequestReader requests = new RequestReader(in, limits.headOctets(), decisions);
    boolean open = true;
    while (open) {
      try {
        Optional<Request> request = requests.read();
        open = request.isPresent() && serve(decisions.understood(request.get()), out);
      } catch (RefusedMessage e) {
        open = decisions.readsOnBehind(e);
        refuse(e, out);
      }
    }
  }

  /** Where a message cannot be read, nobody knows where the next begins (RFC 9112 2.2). */
  private void refuse(RefusedMessage e, OutputStream out) throws IOException {
    Response response = dated(Response.of(e.status(), e.why())).closing();
    if (decisions.refusal(response) instanceof Response refusal) {
      out.write(decisions.octets(Optional.empty(), refusal));
    }
  }

  /** Serves one request; tells whether another may follow. */
  private boolean serve(Request head, OutputStream out) throws IOException, RefusedMessage {
    boolean unknownExpectation = head.expectation().isPresent() && !head.expectsContinue();
    Optional<List<Field>> trailers = readContent(head, out);
    boolean contentRead = trailers.isPresent();
    Request request = decisions.completed(head, trailers.orElse(List.of()));
    Outcome outcome =
        unknownExpectation
            ? new Outcome.Answered(decisions.unknownExpectation())
            : site.respond(request);
    Response response = outcome.response();
    if (!response.switchesProtocols()) {
      response = withConnection(dated(response), request, contentRead);
    }
    Reply reply = outcome instanceof Outcome.Refused ? decisions.refusal(response) : response;
    reply = decisions.answer(request, reply);
    if (reply instanceof Response last) {
      write(last, request, out);
      if (decisions.speaksWebSocketBehind(last, in.buffered())) {
        speakWebSocket(outcome, out);
        return false;
      }
      in.replaceBuffered(decisions.nextRequests(in.buffered()));
      return !last.closes();
    }
    return reply instanceof Reply.Silence;
  }

  /**
   * Reads the content before the answer, so that the next request is found behind it (RFC 9112
   * 9.3). A client that waits for 100 gets it where its content is wanted; elsewhere its content is
   * left unread and the connection ends with the answer (RFC 9110 10.1.1).
   *
   * @return the trailer fields; nothing when the content was left unread
   */
  private Optional<List<Field>> readContent(Request request, OutputStream out)
      throws IOException, RefusedMessage {
    if (!decisions.contentFollows(request)) {
      return Optional.of(List.of());
    }
    if (decisions.asksForContent(request)) {
      if (!request.expectsContinue() || !site.wantsContent(request)) {
        return Optional.empty();
      }
      out.write(ResponseWriter.octetsOf(Response.of(Status.CONTINUE), false));
    }
    return Optional.of(new BodyReader(in, limits.bodyOctets(), decisions).skip(request.framing()));
  }

  /** Says whether the connection stays open, where that is not plain (RFC 9112 9.3, 9.6). */
  private Response withConnection(Response response, Request request, boolean contentRead) {
    if (!contentRead || !decisions.keepsAlive(request)) {
      return response.closing();
    }
    return request.version().isAtLeast11() ? response : response.withConnectionOption("keep-alive");
  }

  /** RFC 9110 6.6.1. */
  private Response dated(Response response) {
    return response.with("Date", HttpDate.of(clock.instant()));
  }

  private void write(Response response, Request request, OutputStream out) throws IOException {
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    if (response.switchesProtocols() && decisions.sendsContinueBefore101(request)) {
      // 100 comes before 101 (RFC 9110 7.8).
      octets.writeBytes(ResponseWriter.octetsOf(Response.of(Status.CONTINUE), false));
    }
    octets.writeBytes(decisions.octets(Optional.of(request), response));
    // In one write, so that nothing can fall between head and content.
    out.write(decisions.written(octets.toByteArray(), in.buffered()));
  }

  private void speakWebSocket(Outcome outcome, OutputStream out) throws IOException {
    in.replaceBuffered(decisions.earlyOctets(in.taken(), in.buffered()));
    Optional<Agreement> agreement =
        outcome instanceof Outcome.Accepted accepted ? accepted.agreement() : Optional.empty();
    Session open = new Session(in, out, decisions, agreement, limits.messageOctets());
    session = open;
    open.run();
  }
}

package org.upgradetck.reference.framing;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.upgradetck.reference.deflate.Agreement;
import org.upgradetck.reference.deflate.Compressor;
import org.upgradetck.reference.deflate.Decompressor;
import org.upgradetck.reference.http.OctetReader;

/** An open WebSocket connection that echoes every message (RFC 6455 5 to 7). */
public final class Session {

  private static final int CLOSE_CODE_OCTETS = 2;

  private final OctetReader in;
  private final OutputStream out;
  private final FramingDecisions decisions;
  private final Optional<Agreement> agreement;
  private final int limit;
  private final ReentrantLock sending = new ReentrantLock();
  private final CountDownLatch over = new CountDownLatch(1);
  private boolean closeSent;

  /**
   * A connection behind its 101.
   *
   * @param agreement how messages are compressed, if they are
   * @param limit the longest message, in octets
   */
  public Session(
      OctetReader in,
      OutputStream out,
      FramingDecisions decisions,
      Optional<Agreement> agreement,
      int limit) {
    this.in = in;
    this.out = out;
    this.decisions = decisions;
    this.agreement = agreement;
    this.limit = limit;
  }

  /**
   * Speaks until the connection is to be closed. What came with the handshake is read first.
   *
   * @throws IOException when the transport fails
   */
  public void run() throws IOException {
    Optional<Decompressor> decompressor =
        decisions.unpacksAs(agreement).map(agreed -> new Decompressor(agreed, limit));
    try {
      for (Frame frame : decisions.saysFirst()) {
        send(frame);
      }
      decisions.heartbeat().ifPresent(this::startHeartbeat);
      Optional<CloseCode> reason = decisions.closesAtOnce();
      if (reason.isPresent()) {
        sendClose(reason.get().toBytes());
      }
      readFrames(
          new FrameReader(in, agreement.isPresent(), limit, decisions),
          new MessageReader(decompressor, limit, decisions));
    } catch (FailedConnection e) {
      if (decisions.saysWhyItFails()) {
        sendClose(e.code().toBytes());
      }
    } catch (SocketTimeoutException e) {
      sendClose(CloseCode.GOING_AWAY.toBytes());
    } catch (EOFException e) {
      // The peer is gone without a closing handshake: nobody is left to tell.
      return;
    } finally {
      over.countDown();
      decompressor.ifPresent(Decompressor::close);
    }
  }

  /**
   * Begins the closing handshake because the server stops. Another thread may call this.
   *
   * @throws IOException when the transport fails
   */
  public void goAway() throws IOException {
    sendClose(CloseCode.GOING_AWAY.toBytes());
  }

  private void startHeartbeat(Duration interval) {
    Thread heart = new Thread(() -> beat(interval), "reference-heartbeat");
    heart.setDaemon(true);
    heart.start();
  }

  private void beat(Duration interval) {
    try {
      while (!over.await(interval.toMillis(), TimeUnit.MILLISECONDS)) {
        send(decisions.beat());
      }
    } catch (IOException e) {
      // The peer is gone, which the thread that reads finds out by itself.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void readFrames(FrameReader frames, MessageReader messages)
      throws IOException, FailedConnection {
    Optional<Compressor> compressor = decisions.compressesAs(agreement).map(Compressor::new);
    Optional<Frame> owed = Optional.empty();
    while (true) {
      if (owed.isPresent() && !(in.hasBuffered() && decisions.answersOnlyTheLastPing())) {
        send(owed.get());
        owed = Optional.empty();
      }
      Frame frame = frames.read();
      if (owed.isPresent() && frame.opcode() != Opcode.PING) {
        send(owed.get());
        owed = Optional.empty();
      }
      switch (frame.opcode()) {
        case PING -> owed = Optional.of(Frame.of(Opcode.PONG, decisions.pongFor(frame.payload())));
        case PONG -> {
          // Nothing is owed for a Pong (5.5.3).
          if (!decisions.takesUnaskedPongs()) {
            throw new FailedConnection(CloseCode.PROTOCOL_ERROR);
          }
        }
        case CLOSE -> {
          checkClose(frame.payload());
          if (decisions.answersClose()) {
            sendClose(decisions.closeBodyFor(frame.payload()));
            if (decisions.endsAfterClose()) {
              return;
            }
          }
        }
        case TEXT, BINARY, CONTINUATION -> {
          Optional<Message> message = messages.add(frame);
          if (message.isPresent()) {
            answer(message.get(), compressor);
          }
        }
      }
    }
  }

  private void answer(Message message, Optional<Compressor> compressor) throws IOException {
    for (Frame frame : decisions.answerTo(message, compressor)) {
      send(frame);
    }
    Optional<CloseCode> reason = decisions.closesBehind(message);
    if (reason.isPresent()) {
      sendClose(reason.get().toBytes());
    }
  }

  /** A body of a Close frame holds a code and perhaps a reason in UTF-8 (5.5.1). */
  private static void checkClose(byte[] body) throws FailedConnection {
    if (body.length == 0) {
      return;
    }
    if (body.length < CLOSE_CODE_OCTETS
        || !CloseCode.isSendable(ByteBuffer.wrap(body).getShort())) {
      throw new FailedConnection(CloseCode.PROTOCOL_ERROR);
    }
    Utf8.check(ByteBuffer.wrap(body, CLOSE_CODE_OCTETS, body.length - CLOSE_CODE_OCTETS));
  }

  private void sendClose(byte[] body) throws IOException {
    send(Frame.of(Opcode.CLOSE, body));
  }

  /** Sends a frame; behind a Close nothing is sent any more (5.5.1). */
  private void send(Frame frame) throws IOException {
    if (!holdsOutput()) {
      throw new IOException("The peer does not read what is sent to it.");
    }
    try {
      if (!closeSent) {
        closeSent = frame.opcode() == Opcode.CLOSE;
        out.write(decisions.octetsOf(frame));
      }
    } finally {
      sending.unlock();
    }
  }

  private boolean holdsOutput() throws IOException {
    try {
      return sending.tryLock(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while another thread was sending.", e);
    }
  }
}

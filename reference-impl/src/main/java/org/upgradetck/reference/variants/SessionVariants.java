package org.upgradetck.reference.variants;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.upgradetck.reference.Decisions;
import org.upgradetck.reference.framing.CloseCode;
import org.upgradetck.reference.framing.Frame;
import org.upgradetck.reference.framing.Opcode;
import org.upgradetck.reference.http.Reply.Response;
import org.upgradetck.reference.http.Request;

/** Other manners behind the 101 (RFC 6455 5.5 and 7). */
final class SessionVariants {

  private static final Duration OFTEN = Duration.ofMillis(50);
  private static final byte[] WORDS = "welcome".getBytes(StandardCharsets.US_ASCII);

  private SessionVariants() {}

  static Decisions textInTheSegmentOfThe101() {
    return behind101(Frame.of(Opcode.TEXT, WORDS));
  }

  static Decisions pingInTheSegmentOfThe101() {
    return behind101(Frame.of(Opcode.PING, WORDS));
  }

  private static Decisions behind101(Frame frame) {
    return new Decisions() {
      @Override
      public byte[] octets(Optional<Request> request, Response response) {
        byte[] head = super.octets(request, response);
        return response.switchesProtocols()
            ? Rewriting.latin1(Rewriting.latin1(head) + Rewriting.latin1(frame.toBytes()))
            : head;
      }
    };
  }

  static Decisions textAtOnce() {
    return sayingFirst(Frame.of(Opcode.TEXT, WORDS));
  }

  static Decisions longBinaryAtOnce() {
    return sayingFirst(Frame.of(Opcode.BINARY, new byte[70_000]));
  }

  static Decisions pingAtOnce() {
    return sayingFirst(Frame.of(Opcode.PING, new byte[0]));
  }

  static Decisions pongsAtOnce() {
    return sayingFirst(Frame.of(Opcode.PONG, new byte[0]), Frame.of(Opcode.PONG, WORDS));
  }

  private static Decisions sayingFirst(Frame... frames) {
    return new Decisions() {
      @Override
      public List<Frame> saysFirst() {
        return List.of(frames);
      }
    };
  }

  static Decisions pingsOften() {
    return new Decisions() {
      @Override
      public Optional<Duration> heartbeat() {
        return Optional.of(OFTEN);
      }
    };
  }

  static Decisions textsOften() {
    return new Decisions() {
      @Override
      public Optional<Duration> heartbeat() {
        return Optional.of(OFTEN);
      }

      @Override
      public Frame beat() {
        return Frame.of(Opcode.TEXT, WORDS);
      }
    };
  }

  static Decisions onlyTheLastPingAnswered() {
    return new Decisions() {
      @Override
      public boolean answersOnlyTheLastPing() {
        return true;
      }
    };
  }

  static Decisions closeAnsweredWithoutCode() {
    return closing(new byte[0]);
  }

  static Decisions closeAnsweredWith1000() {
    return closing(CloseCode.NORMAL.toBytes());
  }

  static Decisions closeAnsweredWithReason() {
    byte[] reason = "au revoir, à bientôt".getBytes(StandardCharsets.UTF_8);
    byte[] body = Arrays.copyOf(CloseCode.NORMAL.toBytes(), 2 + reason.length);
    System.arraycopy(reason, 0, body, 2, reason.length);
    return closing(body);
  }

  private static Decisions closing(byte[] body) {
    return new Decisions() {
      @Override
      public byte[] closeBodyFor(byte[] came) {
        return body.clone();
      }
    };
  }

  static Decisions failsWithoutClose() {
    return new Decisions() {
      @Override
      public boolean saysWhyItFails() {
        return false;
      }
    };
  }

  static Decisions earlyFramesNotLiked() {
    return new Decisions() {
      @Override
      public Decisions onConnection() {
        return new ClosingOnEarlyFrames();
      }
    };
  }

  private static final class ClosingOnEarlyFrames extends Decisions {
    private boolean early;

    @Override
    public byte[] earlyOctets(long before, byte[] behind) {
      early = behind.length > 0;
      return super.earlyOctets(before, behind);
    }

    @Override
    public Optional<CloseCode> closesAtOnce() {
      return early ? Optional.of(CloseCode.GOING_AWAY) : super.closesAtOnce();
    }
  }
}

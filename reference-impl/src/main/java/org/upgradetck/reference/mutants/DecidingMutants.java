package org.upgradetck.reference.mutants;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.upgradetck.reference.Acceptance;
import org.upgradetck.reference.Decisions;
import org.upgradetck.reference.deflate.Compressor;
import org.upgradetck.reference.framing.Frame;
import org.upgradetck.reference.framing.FrameFault;
import org.upgradetck.reference.framing.Message;
import org.upgradetck.reference.framing.Opcode;
import org.upgradetck.reference.handshake.Subprotocols;
import org.upgradetck.reference.http.Fields;
import org.upgradetck.reference.http.Reply;
import org.upgradetck.reference.http.Reply.Response;
import org.upgradetck.reference.http.Request;
import org.upgradetck.reference.http.Status;

/**
 * Faults that show in one way only, where graver ones show in several at once: each tells apart two
 * expectations that stand side by side.
 */
final class DecidingMutants {

  private DecidingMutants() {}

  static Decisions textMended() {
    return new Decisions() {
      @Override
      public boolean failsOn(FrameFault fault) {
        return fault != FrameFault.TEXT_NOT_UTF_8 && super.failsOn(fault);
      }

      @Override
      public List<Frame> answerTo(Message message, Optional<Compressor> compressor) {
        return super.answerTo(
            message.kind() == Opcode.TEXT
                ? new Message(Opcode.TEXT, new String(message.payload(), UTF_8).getBytes(UTF_8))
                : message,
            compressor);
      }
    };
  }

  static Decisions protocolEchoSplits() {
    return new Decisions() {
      @Override
      public boolean takesBareCr() {
        return true;
      }

      @Override
      public boolean offersSubprotocolsWell(Fields fields) {
        return true;
      }

      @Override
      public Response switchingProtocols(Acceptance acceptance) {
        String offered = acceptance.request().fields().combined(Subprotocols.FIELD);
        Response response = super.switchingProtocols(acceptance);
        return offered.indexOf('\r') < 0
            ? response
            : response.with(Subprotocols.FIELD, offered.replace("\r", "\r\n"));
      }
    };
  }

  static Decisions extensionOfferRefused() {
    return new Decisions() {
      @Override
      public Reply answer(Request request, Reply reply) {
        return request.fields().has("Sec-WebSocket-Extensions")
            ? Response.of(Status.BAD_REQUEST, "Extensions are not liked here.").closing()
            : reply;
      }
    };
  }

  static Decisions expectNeverAnswered() {
    return new Decisions() {
      @Override
      public Reply answer(Request request, Reply reply) {
        return request.expectsContinue() ? new Reply.Silence() : reply;
      }
    };
  }

  static Decisions statusLineWithTwoSpaces() {
    return rewritten(head -> head.replaceFirst("^HTTP/1.1 ", "HTTP/1.1  "));
  }

  static Decisions reasonWithControlOctet() {
    return rewritten(head -> head.replaceFirst("^(HTTP/1.1 \\d+ )", "$1\u0001"));
  }

  static Decisions fieldNameNoToken() {
    return rewritten(head -> head.replaceFirst("\r\n", "\r\nX(Unknown): a\r\n"));
  }

  static Decisions secondOfferBringsAThird() {
    return new Decisions() {
      @Override
      public List<String> extensions(Acceptance acceptance) {
        List<String> extensions = new ArrayList<>(super.extensions(acceptance));
        if (acceptance.offers().size() > 1) {
          extensions.add("x-third");
        }
        return extensions;
      }
    };
  }

  static Decisions unreadableMessageBehindTheEcho() {
    return new Decisions() {
      @Override
      public List<Frame> answerTo(Message message, Optional<Compressor> compressor) {
        List<Frame> frames = new ArrayList<>(super.answerTo(message, compressor));
        if (compressor.isPresent()) {
          // A block of the type that does not exist.
          frames.add(Frame.compressed(Opcode.TEXT, new byte[] {0x07}));
        }
        return frames;
      }
    };
  }

  static Decisions unreadableAnsweredInTls() {
    return new Decisions() {
      @Override
      public byte[] octets(Optional<Request> request, Response response) {
        // A fatal alert: unexpected message (RFC 8446, section 6).
        return request.isPresent()
            ? super.octets(request, response)
            : new byte[] {0x15, 0x03, 0x03, 0x00, 0x02, 0x02, 0x0A};
      }
    };
  }

  static Decisions upgradeOptionAloneSwitches() {
    return new Decisions() {
      @Override
      public Reply answer(Request request, Reply reply) {
        boolean alone = request.hasConnectionOption("upgrade") && !request.fields().has("Upgrade");
        return alone
            ? Response.of(Status.SWITCHING_PROTOCOLS)
                .with("Upgrade", "websocket")
                .with("Connection", "Upgrade")
            : reply;
      }
    };
  }

  static Decisions hundredAndNothingMore() {
    return new Decisions() {
      @Override
      public Reply answer(Request request, Reply reply) {
        return request.expectsContinue() && request.framing().announcesContent()
            ? Response.of(Status.CONTINUE)
            : reply;
      }

      @Override
      public Reply refusal(Response response) {
        return response.closes() ? new Reply.HangUp() : response;
      }
    };
  }

  static Decisions otherHostsHungUpOn() {
    return new Decisions() {
      @Override
      public Reply answer(Request request, Reply reply) {
        return request.authority().matches("(?i)(localhost|127\\.0\\.0\\.1)(:\\d+)?")
            ? reply
            : new Reply.HangUp();
      }
    };
  }

  private static Decisions rewritten(UnaryOperator<String> change) {
    return new Decisions() {
      @Override
      public byte[] octets(Optional<Request> request, Response response) {
        String octets = new String(super.octets(request, response), ISO_8859_1);
        return change.apply(octets).getBytes(ISO_8859_1);
      }
    };
  }
}

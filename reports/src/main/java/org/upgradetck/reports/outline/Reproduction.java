package org.upgradetck.reports.outline;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.upgradetck.reports.model.ConversationRecord;
import org.upgradetck.reports.model.EventRecord;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.TargetInfo;
import org.upgradetck.reports.redact.Redaction;

/**
 * How to see without this tool what a row shows: one command for a POSIX shell that sends the same
 * octets, waits for at most a few seconds and prints what comes back, controls made visible.
 *
 * <p>It exists where the octets sent depend on nothing but themselves. What came in pieces, or took
 * several connections, has no such command.
 *
 * @param command the command; empty where there is none
 * @param says why there is none, or what is to be done before; may be empty
 */
public record Reproduction(Optional<String> command, String says) {

  private static final int MOST_OCTETS = 8 * 1024;
  private static final int MOST_STEPS = 6;

  private static final int CLOSE = 0x88;
  private static final int PING = 0x89;
  private static final int PONG = 0x8a;

  /** A masked frame of a short payload: two octets, four of the mask, and the payload. */
  private static final int HEAD_OF_A_MASKED_FRAME = 6;

  /** Seconds to listen behind the last octet, and for silence. */
  private static final int LISTENING = 3;

  /** How a row against this target can be seen again. */
  public static Reproduction of(TargetInfo target, Result row) {
    List<ConversationRecord> played =
        row.conversations().stream().filter(each -> each.role().equals("row")).toList();
    if (played.isEmpty()) {
      return none("What this row is about was seen in other rows, or nothing was sent for it.");
    }
    if (played.size() > 1) {
      return none("It takes " + played.size() + " connections.");
    }
    Steps steps = Steps.of(played.get(0));
    if (!steps.fault().isEmpty()) {
      return none(steps.fault());
    }
    Optional<Peer> peer = Peer.of(target);
    if (peer.isEmpty()) {
      return none("The address of the target is none that a command could use.");
    }
    List<byte[]> sent = steps.sent();
    String command = "{ " + printed(sent) + "sleep " + LISTENING + "; } | ";
    return new Reproduction(
        Optional.of(command + peer.get().client(sent) + " | cat -v"),
        before(target, peer.get(), sent));
  }

  private static Reproduction none(String why) {
    return new Reproduction(Optional.empty(), why);
  }

  private static String before(TargetInfo target, Peer peer, List<byte[]> sent) {
    if (target.settings().containsKey(RunAgain.BUNDLED)) {
      return "The bundled server listens there again after: upgrade-tck serve --port "
          + peer.port()
          + (peer.tls() ? " --tls" : "");
    }
    return sent.stream().anyMatch(Reproduction::isRedacted)
        ? "Put what is secret in the place of " + Redaction.MARK + "."
        : "";
  }

  private static String printed(List<byte[]> steps) {
    StringBuilder printed = new StringBuilder();
    for (byte[] octets : steps) {
      printed.append(printed.length() == 0 ? "" : "sleep 1; ");
      printed.append("printf '").append(format(octets)).append("'; ");
    }
    return printed.toString();
  }

  /** As the format of printf(1), in single quotes: the same octets come out of any shell. */
  static String format(byte[] octets) {
    StringBuilder format = new StringBuilder();
    for (byte octet : octets) {
      int code = octet & 0xff;
      switch (code) {
        case '\r' -> format.append("\\r");
        case '\n' -> format.append("\\n");
        case '\\' -> format.append("\\\\");
        case '%' -> format.append("%%");
        default -> {
          // A dash in front would be taken for an option.
          boolean plain = code > ' ' - 1 && code < 0x7f && code != '\'';
          if (plain && !(code == '-' && format.length() == 0)) {
            format.append((char) code);
          } else {
            format.append(String.format("\\%03o", code));
          }
        }
      }
    }
    return format.toString();
  }

  private static boolean isRedacted(byte[] octets) {
    return new String(octets, ISO_8859_1).contains(Redaction.MARK);
  }

  /**
   * What is sent, cut where something was awaited in between.
   *
   * @param sent the octets
   * @param fault why they cannot be sent by one command; empty when they can
   */
  private record Steps(List<byte[]> sent, String fault) {

    static Steps of(ConversationRecord played) {
      List<ByteArrayOutputStream> steps = new ArrayList<>();
      boolean awaited = true;
      boolean pong = false;
      long kept = 0;
      for (EventRecord event : played.events()) {
        byte[] octets = event.bytes();
        switch (event.kind()) {
          case "sent" -> {
            if (awaited) {
              steps.add(new ByteArrayOutputStream());
            } else if (steps.size() == 1) {
              return failed("It was sent in pieces, and their timing matters.");
            }
            steps.get(steps.size() - 1).writeBytes(octets);
            kept += octets.length;
            awaited = false;
          }
          case "received" -> {
            pong |= steps.size() == 2 && octets.length > 0 && (octets[0] & 0xff) == PONG;
            awaited = true;
          }
          case "timed-out" -> awaited = true;
          case "half-closed" -> {
            return failed("Our side of the connection was closed in the middle.");
          }
          case "send-failed" -> {
            return failed("The connection ended before all was sent.");
          }
          default -> {}
        }
      }
      List<byte[]> sent = new ArrayList<>();
      steps.forEach(step -> sent.add(step.toByteArray()));
      withoutOurGoodbye(sent, pong);
      if (sent.isEmpty()) {
        return failed("Nothing was sent.");
      }
      // What was kept is shorter where a secret was taken out, too.
      boolean cut = kept < played.sentTotal() && sent.stream().noneMatch(Reproduction::isRedacted);
      if (cut || played.sentTotal() > MOST_OCTETS || sent.size() > MOST_STEPS) {
        return failed("It takes more octets than go into a command.");
      }
      return new Steps(sent, "");
    }

    private static Steps failed(String fault) {
      return new Steps(List.of(), fault);
    }

    /** Where the handshake is what matters, the Ping that follows it, and its end, do not. */
    private static void withoutOurGoodbye(List<byte[]> sent, boolean pong) {
      while (sent.size() > 1 && isOnly(CLOSE, sent.get(sent.size() - 1))) {
        sent.remove(sent.size() - 1);
      }
      if (sent.size() == 2 && pong && isOnly(PING, sent.get(1))) {
        sent.remove(1);
      }
    }

    private static boolean isOnly(int opcode, byte[] octets) {
      return octets.length >= HEAD_OF_A_MASKED_FRAME
          && (octets[0] & 0xff) == opcode
          && (octets[1] & 0xff) == 0x80 + octets.length - HEAD_OF_A_MASKED_FRAME;
    }
  }

  /**
   * Where the target listens.
   *
   * @param name the host of its URI
   * @param host where to connect to
   * @param port and its port
   * @param tls whether TLS is spoken there
   */
  private record Peer(String name, String host, int port, boolean tls) {

    static Optional<Peer> of(TargetInfo target) {
      try {
        URI uri = new URI(target.uri());
        String scheme = uri.getScheme() == null ? "" : uri.getScheme();
        boolean tls = scheme.equals("wss") || scheme.equals("https");
        int port = uri.getPort() > 0 ? uri.getPort() : tls ? 443 : 80;
        String elsewhere = target.settings().get("connect-to");
        URI at = elsewhere == null ? uri : new URI("tcp://" + elsewhere);
        if (uri.getHost() == null || at.getHost() == null) {
          return Optional.empty();
        }
        int there = at.getPort() > 0 ? at.getPort() : port;
        return Optional.of(new Peer(uri.getHost(), at.getHost(), there, tls));
      } catch (URISyntaxException notAnAddress) {
        return Optional.empty();
      }
    }

    String client(List<byte[]> sent) {
      if (!tls) {
        String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        return "nc -w " + LISTENING + " " + RunAgain.quoted(bare) + " " + port;
      }
      // Without -ign_eof, which -quiet turns on, the end of our side ends it; but then letters at
      // the beginning of what is sent may be taken for commands.
      boolean command = sent.stream().anyMatch(octets -> "QRkKBC".indexOf(octets[0]) >= 0);
      return (command
              ? "timeout 10 openssl s_client -quiet"
              : "openssl s_client -quiet -no_ign_eof")
          + " -connect "
          + RunAgain.quoted(host + ":" + port)
          + (name.matches(".*[g-zG-Z].*") ? " -servername " + RunAgain.quoted(name) : "");
    }
  }
}

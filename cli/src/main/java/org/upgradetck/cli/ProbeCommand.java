package org.upgradetck.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.upgradetck.cli.probe.Probe;
import org.upgradetck.cli.probe.ProbeJson;
import org.upgradetck.cli.probe.ProbeText;
import org.upgradetck.cli.probe.Probed;
import org.upgradetck.fixtures.bytes.Bytes;
import org.upgradetck.fixtures.http.Request;
import org.upgradetck.fixtures.target.Target;
import org.upgradetck.fixtures.target.UnusableTarget;
import org.upgradetck.fixtures.target.Waits;
import org.upgradetck.fixtures.websocket.Frame;
import org.upgradetck.fixtures.wire.Dialler;
import org.upgradetck.fixtures.wire.NotConnected;
import org.upgradetck.suites.script.Base;
import org.upgradetck.suites.script.Cast;
import org.upgradetck.suites.script.Cut;
import org.upgradetck.suites.script.Delivery;
import org.upgradetck.suites.script.Settings;
import org.upgradetck.suites.script.Step;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code upgrade-tck probe}: one handshake by hand. */
@Command(
    name = "probe",
    description = {
      "Send one handshake, changed as you like, and show both sides octet for octet.",
      "",
      "It reads the answer out; it judges nothing, and sends nothing that you did not ask for: no"
          + " Pong, and no Close without --close."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footerHeading = "%nExit codes:%n",
    footer = {
      "  0  an HTTP answer came, be it a 101 or not",
      "  3  bad usage",
      "  4  no answer that could be read, or no connection",
      "  5  our own error"
    })
final class ProbeCommand implements Callable<Integer> {

  private static final int MOST_RAW_OCTETS = 1024 * 1024;
  private static final int KEY_OCTETS = 4;
  private static final int NORMAL_CLOSURE = 1000;

  /** So long a pause makes each octet a segment, and most likely a read, of its own. */
  private static final Duration BETWEEN_OCTETS = Duration.ofMillis(5);

  private static final Duration BETWEEN_PIECES = Duration.ofMillis(50);

  /** Something to send after the 101. */
  static final class Afterwards {
    @Option(
        names = "--then-send",
        paramLabel = "TEXT",
        required = true,
        description = "After a 101, send a masked frame with this text. Repeatable.")
    private @Nullable String text;

    @Option(
        names = "--then-send-hex",
        paramLabel = "HEX",
        required = true,
        description = "After a 101, send these octets as they are. Repeatable.")
    private @Nullable String hex;
  }

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "TARGET",
      description = "A ws, wss, http or https URI, like ws://localhost:8080/chat.")
  private String uri = "";

  @Option(
      names = "--without",
      paramLabel = "NAME",
      description = "Leave a field of the handshake out. Repeatable.")
  private List<String> without = new ArrayList<>();

  @Option(names = "--method", paramLabel = "METHOD", description = "In place of GET.")
  private @Nullable String method;

  @Option(
      names = "--request-target",
      paramLabel = "TEXT",
      description = "In place of the path of TARGET.")
  private @Nullable String requestTarget;

  @Option(names = "--http-version", paramLabel = "TEXT", description = "In place of HTTP/1.1.")
  private @Nullable String httpVersion;

  @Option(
      names = "--raw",
      paramLabel = "FILE",
      description = "Send the octets of this file, and nothing else; - is standard input.")
  private @Nullable String raw;

  @Option(names = "--slow", description = "Send octet by octet, with a short pause between them.")
  private boolean slow;

  @Option(
      names = "--split-at",
      paramLabel = "TEXT",
      description =
          "Send in segments, cut at the bar in TEXT, as in 'Sec-WebSocket-K|ey'; \\r and \\n stand"
              + " for CR and LF. Repeatable, in the order of the request.")
  private List<String> splitAt = new ArrayList<>();

  @ArgGroup(exclusive = true, multiplicity = "0..*")
  private List<Afterwards> afterwards = new ArrayList<>();

  @Option(
      names = "--stay",
      paramLabel = "TIME",
      converter = Durations.class,
      description = "How long to listen behind the answer (default: 500ms).")
  private Duration stay = Duration.ofMillis(500);

  @Option(names = "--close", description = "End with a Close frame, and wait for its answer.")
  private boolean close;

  @Mixin private ConnectionOptions connection = new ConnectionOptions();

  @Option(names = "--hex", description = "Show all octets in hexadecimal.")
  private boolean hex;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
      defaultValue = "text")
  private JsonOutput.Format format = JsonOutput.Format.text;

  @Mixin private ColourOption colour = new ColourOption();

  @Override
  public Integer call() throws CommandFailure {
    Target target = connection.target(uri, Waits.DEFAULT.quietFor());
    RandomGenerator random = RandomGenerator.getDefault();
    Bytes request = raw == null ? handshake(target, random.nextLong()) : rawOctets(raw);
    Probe probe =
        new Probe(
            request,
            pieces(request),
            slow ? BETWEEN_OCTETS : BETWEEN_PIECES,
            afterwards(random),
            connection.answerWithin(),
            stay,
            close ? masked(Frame.close(NORMAL_CLOSURE, ""), random) : Bytes.EMPTY);
    Probed probed = probe(target, probe);
    PrintWriter out = spec.commandLine().getOut();
    if (format == JsonOutput.Format.json) {
      JsonOutput.print(ProbeJson.of(probed), out);
    } else {
      out.print(ProbeText.render(probed, colour.style(), hex));
    }
    out.flush();
    return (probed.isAnswered() ? ExitCode.CONFORMANT : ExitCode.NOT_JUDGED).number();
  }

  private static Probed probe(Target target, Probe probe) throws CommandFailure {
    try {
      return probe.on(Dialler.to(target).open());
    } catch (UnusableTarget e) {
      throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
    } catch (NotConnected e) {
      throw new CommandFailure(ExitCode.NOT_JUDGED, String.valueOf(e.getMessage()), e);
    }
  }

  private Bytes handshake(Target target, long seed) throws CommandFailure {
    Settings settings = Settings.NONE.withOrigin(connection.origin());
    Request request = Step.of(Base.OPENING_HANDSHAKE).compose(Cast.of(target, settings, seed));
    for (String name : without) {
      if (request.fields(name).isEmpty()) {
        throw new CommandFailure(
            ExitCode.USAGE, "--without " + name + ": the handshake has no such field.");
      }
      request = request.without(name);
    }
    try {
      request = method == null ? request : request.withMethod(method);
      request = requestTarget == null ? request : request.withTarget(requestTarget);
      request = httpVersion == null ? request : request.withVersion(httpVersion);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "The request line is written in single octets: "
              + e.getMessage()
              + ". Use --raw for others.",
          e);
    }
    return request.toBytes();
  }

  private Bytes rawOctets(String file) throws CommandFailure {
    if (!without.isEmpty()
        || method != null
        || requestTarget != null
        || httpVersion != null
        || connection.hasFields()) {
      throw new CommandFailure(
          ExitCode.USAGE, "--raw sends the file as it is; -H and the like have no place in it.");
    }
    byte[] octets;
    try (InputStream in = file.equals("-") ? System.in : Files.newInputStream(Path.of(file))) {
      octets = in.readNBytes(MOST_RAW_OCTETS + 1);
    } catch (IOException e) {
      throw new CommandFailure(ExitCode.USAGE, "Cannot read " + file + ". Does the file exist?", e);
    }
    if (octets.length == 0 || octets.length > MOST_RAW_OCTETS) {
      throw new CommandFailure(
          ExitCode.USAGE, file + (octets.length == 0 ? " is empty." : " holds more than 1 MiB."));
    }
    return Bytes.copyOf(octets);
  }

  private List<Bytes> pieces(Bytes request) throws CommandFailure {
    if (slow && !splitAt.isEmpty()) {
      throw new CommandFailure(
          ExitCode.USAGE, "--slow and --split-at exclude each other: choose one way to send.");
    }
    if (slow) {
      return new Delivery.ByteByByte().cut(request);
    }
    try {
      return new Delivery.Pieces(splitAt.stream().map(ProbeCommand::cut).toList(), 0).cut(request);
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "--split-at: " + e.getMessage() + ". It takes a text of the request with a bar in it.",
          e);
    }
  }

  /** CR and LF, which are hard to type, may be written as they are shown. */
  private static Cut cut(String place) {
    return Cut.at(place.replace("\\r", "\r").replace("\\n", "\n"));
  }

  private List<Bytes> afterwards(RandomGenerator random) throws CommandFailure {
    List<Bytes> all = new ArrayList<>();
    for (Afterwards each : afterwards) {
      if (each.text != null) {
        all.add(masked(Frame.text(each.text), random));
      } else if (each.hex != null) {
        all.add(octets(each.hex));
      }
    }
    return all;
  }

  private static Bytes octets(String hex) throws CommandFailure {
    try {
      return Bytes.copyOf(HexFormat.of().parseHex(hex.replaceAll("[\\s:]", "")));
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "'" + hex + "' is not hexadecimal; write two digits an octet, as in 818000000000.",
          e);
    }
  }

  private static Bytes masked(Frame frame, RandomGenerator random) {
    byte[] key = new byte[KEY_OCTETS];
    random.nextBytes(key);
    return frame.masked(Bytes.copyOf(key)).toBytes();
  }
}

package org.upgradetck.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.upgradetck.reference.Decisions;
import org.upgradetck.reference.ReferenceServer;
import org.upgradetck.reference.ServerOptions;
import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.reference.variants.Variant;
import org.upgradetck.suites.select.EditDistance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code upgrade-tck serve}: the reference server, or one of its mutants or variants. */
@Command(
    name = "serve",
    description =
        "Serve as the reference server, or as one of its mutants or variants, until interrupted.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false)
final class ServeCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "The port on the loopback interface (default: any free one).")
  private int port;

  @Option(names = "--tls", description = "Serve over TLS.")
  private boolean tls;

  @Option(
      names = "--cert-out",
      paramLabel = "FILE",
      description = "With --tls: where the certificate is written (default: a temporary file).")
  private @Nullable Path certificateFile;

  @Option(names = "--mutant", paramLabel = "ID", description = "Serve with exactly one fault.")
  private @Nullable String mutant;

  @Option(names = "--list-mutants", description = "List the mutants and what each does wrong.")
  private boolean listMutants;

  @Option(
      names = "--variant",
      paramLabel = "ID",
      description = "Serve with exactly one lawful peculiarity.")
  private @Nullable String variant;

  @Option(
      names = "--list-variants",
      description = "List the variants, what each does otherwise, and the text that allows it.")
  private boolean listVariants;

  @Override
  public Integer call() throws CommandFailure, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    if (listMutants) {
      for (Mutant each : Mutant.values()) {
        out.println(each.id());
        out.println("    " + each.summary());
      }
      out.flush();
      return ExitCode.CONFORMANT.number();
    }
    if (listVariants) {
      for (Variant each : Variant.values()) {
        out.println(each.id());
        out.println("    " + each.summary());
        out.println("    " + each.section() + ": " + each.why());
      }
      out.flush();
      return ExitCode.CONFORMANT.number();
    }
    if (port < 0 || port > 65535) {
      throw new CommandFailure(ExitCode.USAGE, "--port takes a number from 0 to 65535.");
    }
    serve(out);
    return ExitCode.CONFORMANT.number();
  }

  private void serve(PrintWriter out) throws CommandFailure, InterruptedException {
    ServerOptions options =
        ServerOptions.defaults().withPort(port).withTls(tls).withDecisions(decisions());
    CountDownLatch over = new CountDownLatch(1);
    try (ReferenceServer server = ReferenceServer.start(options)) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, over), "farewell"));
      if (tls) {
        out.println("certificate in " + write(server.certificatePem()));
      }
      out.println("listening on " + server.uri());
      out.flush();
      over.await();
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "Cannot serve: " + e.getMessage() + ". Is the port free, and the certificate writable?",
          e);
    }
  }

  private Path write(String certificatePem) throws IOException {
    Path file = certificateFile;
    if (file == null) {
      file = Files.createTempFile("upgrade-tck", ".pem");
      file.toFile().deleteOnExit();
    }
    return Files.writeString(file, certificatePem, StandardCharsets.US_ASCII);
  }

  private static void stop(ReferenceServer server, CountDownLatch over) {
    try {
      server.close();
    } catch (IOException e) {
      // The program ends anyway, and the sockets with it.
    } finally {
      over.countDown();
    }
  }

  private Decisions decisions() throws CommandFailure {
    if (mutant != null && variant != null) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "--mutant and --variant exclude each other: a server is one or the other.");
    }
    if (mutant != null) {
      return named("mutant", mutant, Mutant.values(), Mutant::id).decisions();
    }
    if (variant != null) {
      return named("variant", variant, Variant.values(), Variant::id).decisions();
    }
    return new Decisions();
  }

  private static <T> T named(String kind, String name, T[] all, Function<T, String> id)
      throws CommandFailure {
    // Whoever copies the name from the source has it as the name of a constant.
    String wanted = name.toLowerCase(Locale.ROOT).replace('_', '-');
    return Arrays.stream(all)
        .filter(each -> id.apply(each).equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new CommandFailure(
                    ExitCode.USAGE,
                    "There is no %s '%s'. Did you mean '%s'? --list-%ss shows all."
                        .formatted(
                            kind,
                            wanted,
                            nearest(wanted, Arrays.stream(all).map(id).toList()),
                            kind)));
  }

  private static String nearest(String wanted, List<String> known) {
    return known.stream()
        .min(Comparator.comparingInt(id -> EditDistance.between(id, wanted)))
        .orElseThrow();
  }
}

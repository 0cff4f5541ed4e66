package org.upgradetck.field;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server that was started, and listens. Closing it ends its process and all that this started.
 */
final class RunningServer implements AutoCloseable {

  /** A Java server compiles itself first, and the machine may be busy. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final Duration BUILDING = Duration.ofMinutes(4);
  private static final Duration ENDING = Duration.ofSeconds(8);
  private static final long BETWEEN_TRIES_MILLIS = 50;
  private static final int SHOWN_OF_A_LOG = 300;
  private static final Pattern LISTENING = Pattern.compile("listening (\\d{1,5})\\s*");

  private final Process process;
  private final Path work;
  private final int port;

  private RunningServer(Process process, Path work, int port) {
    this.process = process;
    this.work = work;
    this.port = port;
  }

  /**
   * Starts a server and waits until it listens.
   *
   * @param upstream the port of the server behind it, for a proxy
   * @throws Absent if it cannot be built or started
   */
  static RunningServer start(Setup setup, Workplace workplace, OptionalInt upstream)
      throws Absent, IOException, InterruptedException {
    workplace.check(setup);
    Path work = Files.createTempDirectory(workplace.scratch(), setup.id() + "-");
    int port = freePort();
    Map<String, String> values = new HashMap<>();
    values.put("folder", setup.folder().toString());
    values.put("lib", Workplace.lib(setup).toString());
    values.put("node", workplace.node().toString());
    values.put("work", work.toString());
    values.put("port", Integer.toString(port));
    values.put("java", workplace.java(setup.needs().java()).toString());
    upstream.ifPresent(behind -> values.put("upstream", Integer.toString(behind)));
    Places places = new Places(values);
    for (String template : setup.templates()) {
      Files.writeString(
          work.resolve(template), places.in(Files.readString(setup.folder().resolve(template))));
    }
    for (List<String> command : setup.build()) {
      build(places.in(command), work);
    }
    return listening(
        places.in(setup.start()),
        work,
        usesGivenPort(setup) ? OptionalInt.of(port) : OptionalInt.empty());
  }

  private static boolean usesGivenPort(Setup setup) throws IOException {
    String place = "{port}";
    if (setup.start().stream().anyMatch(word -> word.contains(place))) {
      return true;
    }
    for (String template : setup.templates()) {
      if (Files.readString(setup.folder().resolve(template)).contains(place)) {
        return true;
      }
    }
    return false;
  }

  private static void build(List<String> command, Path work)
      throws Absent, IOException, InterruptedException {
    Path log = work.resolve("build.log");
    Process build;
    try {
      build = process(command, work).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    } catch (IOException e) {
      throw new Absent("it cannot be built: " + e.getMessage());
    }
    try {
      if (!build.waitFor(BUILDING.toSeconds(), TimeUnit.SECONDS)) {
        throw new Absent("its build took longer than " + BUILDING.toSeconds() + " s");
      }
      if (build.exitValue() != 0) {
        throw new Absent("its build failed: " + endOf(log));
      }
    } finally {
      build.destroyForcibly();
    }
  }

  private static ProcessBuilder process(List<String> command, Path work) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(work.toFile());
    // Where Debian has its servers, which is not on the path of everybody.
    builder.environment().merge("PATH", "/usr/sbin", (path, sbin) -> path + ":" + sbin);
    return builder;
  }

  private static RunningServer listening(List<String> command, Path work, OptionalInt given)
      throws Absent, IOException, InterruptedException {
    Path log = work.resolve("server.log");
    Process process;
    try {
      process = process(command, work).redirectError(log.toFile()).start();
    } catch (IOException e) {
      throw new Absent("it cannot be started: " + e.getMessage());
    }
    boolean started = false;
    try {
      CompletableFuture<Integer> told = portSaidBy(process);
      int port = await(process, told, given, log);
      started = true;
      return new RunningServer(process, work, port);
    } finally {
      if (!started) {
        end(process);
      }
    }
  }

  /** Reads what the server says, to its end: who is not heard may have to wait to speak. */
  private static CompletableFuture<Integer> portSaidBy(Process process) {
    CompletableFuture<Integer> said = new CompletableFuture<>();
    Thread listener =
        new Thread(
            () -> {
              try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
                for (String line = out.readLine(); line != null; line = out.readLine()) {
                  Matcher matcher = LISTENING.matcher(line);
                  if (matcher.matches()) {
                    said.complete(Integer.parseInt(matcher.group(1)));
                  }
                }
              } catch (IOException e) {
                said.completeExceptionally(e);
              }
              said.completeExceptionally(new IOException("its output ended"));
            },
            "output of a server");
    listener.setDaemon(true);
    listener.start();
    return said;
  }

  /**
   * Waits for the port. Who can choose one says it; of all others the given one is tried, for
   * nothing tells when they listen.
   */
  private static int await(
      Process process, CompletableFuture<Integer> told, OptionalInt given, Path log)
      throws Absent, IOException, InterruptedException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < until) {
      try {
        return told.get(BETWEEN_TRIES_MILLIS, TimeUnit.MILLISECONDS);
      } catch (ExecutionException endOfOutput) {
        TimeUnit.MILLISECONDS.sleep(BETWEEN_TRIES_MILLIS);
      } catch (TimeoutException notYet) {
        // The other way, then.
      }
      if (given.isPresent() && accepts(given.getAsInt())) {
        return given.getAsInt();
      }
      if (!process.isAlive()) {
        throw new Absent("it ended at once: " + endOf(log));
      }
    }
    throw new Absent("it did not listen within " + PATIENCE.toSeconds() + " s: " + endOf(log));
  }

  private static boolean accepts(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static String endOf(Path log) throws IOException {
    String text = Files.exists(log) ? Files.readString(log, StandardCharsets.ISO_8859_1) : "";
    String end = text.strip();
    return end.substring(Math.max(0, end.length() - SHOWN_OF_A_LOG)).replaceAll("\\s+", " ");
  }

  /** Where it listens on the loopback interface. */
  int port() {
    return port;
  }

  @Override
  public void close() {
    end(process);
    Scratch.delete(work);
  }

  private static void end(Process process) {
    List<ProcessHandle> children = process.descendants().toList();
    process.destroy();
    try {
      process.waitFor(ENDING.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    children.forEach(ProcessHandle::destroyForcibly);
    try {
      process.destroyForcibly().waitFor(ENDING.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

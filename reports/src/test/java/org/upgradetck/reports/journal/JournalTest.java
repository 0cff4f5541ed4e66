package org.upgradetck.reports.journal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upgradetck.reports.SampleRun;
import org.upgradetck.reports.json.Head;
import org.upgradetck.reports.json.UnreadableRun;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.Run;

class JournalTest {

  private final Path folder;

  JournalTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void everyLineIsThereBeforeTheJournalIsClosed() throws Exception {
    Path file = folder.resolve("new/run.jsonl");
    try (Journal journal = Journal.create(file, head())) {
      assertThat(Journal.read(file)).isEqualTo(new JournalContent(head(), List.of(), false));
      List<Result> written = new ArrayList<>();
      for (Result result : SampleRun.results()) {
        journal.append(result);
        written.add(result);
        assertThat(Journal.read(file)).isEqualTo(new JournalContent(head(), written, false));
      }
    }
  }

  @Test
  void aCutAnywhereLosesAtMostALine() throws Exception {
    Path file = folder.resolve("run.jsonl");
    List<Result> results = SampleRun.results().subList(0, 3);
    writeAll(file, results);
    byte[] whole = Files.readAllBytes(file);
    int firstLine = new String(whole, ISO_8859_1).indexOf('\n') + 1;

    for (int length = firstLine; length <= whole.length; length += 7) {
      byte[] kept = Arrays.copyOf(whole, length);
      Files.write(file, kept);
      JournalContent content = Journal.read(file);
      long lines = new String(kept, ISO_8859_1).chars().filter(c -> c == '\n').count();
      assertThat(content.results()).isEqualTo(results.subList(0, (int) lines - 1));
      assertThat(content.cut()).isEqualTo(whole[length - 1] != '\n');
    }
  }

  @Test
  void threadsDoNotMixTheirLines() throws Exception {
    Path file = folder.resolve("run.jsonl");
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try (Journal journal = Journal.create(file, head())) {
      List<Callable<Void>> writers = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        Result result =
            SampleRun.failed(SampleRun.VERSION, "r" + i, "x", "y".repeat(100 * (i % 50)));
        writers.add(
            () -> {
              journal.append(result);
              return null;
            });
      }
      for (Future<Void> done : threads.invokeAll(writers, 30, TimeUnit.SECONDS)) {
        done.get();
      }
    } finally {
      threads.shutdownNow();
    }

    assertThat(Journal.read(file).results())
        .extracting(Result::row)
        .hasSize(200)
        .doesNotHaveDuplicates();
  }

  @Test
  void anInterruptedThreadStillWritesAndClosesNothing() throws Exception {
    Path file = folder.resolve("run.jsonl");
    try (Journal journal = Journal.create(file, head())) {
      Thread.currentThread().interrupt();
      journal.append(SampleRun.results().get(0));
      assertThat(Thread.interrupted()).isTrue();
      journal.append(SampleRun.results().get(1));
    }

    assertThat(Journal.read(file).results()).hasSize(2);
  }

  @Test
  void afterTheEndNothingIsWritten() throws Exception {
    Journal journal = Journal.create(folder.resolve("run.jsonl"), head());
    journal.close();

    assertThatThrownBy(() -> journal.append(SampleRun.results().get(0)))
        .isInstanceOf(IOException.class);
  }

  @Test
  void aFaultThatIsNoCutIsNamed() throws Exception {
    Path file = folder.resolve("run.jsonl");
    writeAll(file, SampleRun.results().subList(0, 2));
    String good = Files.readString(file);

    Files.writeString(file, good.replace("\"verdict\":\"pass\"", "\"verdict\":\"good\""));
    assertThatThrownBy(() -> Journal.read(file))
        .isInstanceOf(UnreadableRun.class)
        .hasMessageStartingWith(file + ": not a journal: line 2.verdict is \"good\"");

    Files.writeString(file, good.replaceFirst("\n\\{", "\n"));
    assertThatThrownBy(() -> Journal.read(file)).hasMessage(file + ": line 2 is not JSON");

    Files.writeString(file, good.replace("\"schema\":1", "\"schema\":9"));
    assertThatThrownBy(() -> Journal.read(file)).hasMessageContaining("line 1.schema is 9");

    Files.writeString(file, "{\"schema\":1");
    assertThatThrownBy(() -> Journal.read(file)).hasMessageContaining("not even its first line");

    assertThatThrownBy(() -> Journal.read(folder.resolve("absent")))
        .isInstanceOf(UnreadableRun.class)
        .hasMessageEndingWith("there is no such file");
  }

  private static void writeAll(Path file, List<Result> results) throws IOException {
    try (Journal journal = Journal.create(file, head())) {
      for (Result result : results) {
        journal.append(result);
      }
    }
  }

  private static Head head() {
    Run run = SampleRun.run();
    return new Head(run.tool(), run.target(), run.startedAt());
  }
}

package org.upgradetck.reports.journal;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.upgradetck.reports.json.Head;
import org.upgradetck.reports.json.ModelReader;
import org.upgradetck.reports.json.ModelWriter;
import org.upgradetck.reports.json.UnreadableRun;
import org.upgradetck.reports.json.WrongShape;
import org.upgradetck.reports.model.Result;

/**
 * The file {@code run.jsonl}: a first line that says who tests what, then one line for each result,
 * in the same form as in {@code run.json}. Every line is handed to the operating system in one
 * write as soon as it is known. Safe for use by several threads.
 */
public final class Journal implements AutoCloseable {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final OutputStream out;
  private final Object turn = new Object();

  private Journal(OutputStream out) {
    this.out = out;
  }

  /**
   * Begins a journal, making its folder if need be; a journal that stood there is lost.
   *
   * @throws IOException if the file cannot be written
   */
  public static Journal create(Path file, Head head) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    // Not a channel: a channel is closed for all by the first interrupt of a thread that writes,
    // and
    // interrupted runs are what the journal is for.
    Journal journal = new Journal(new FileOutputStream(file.toFile()));
    try {
      journal.writeLine(json -> json.head(head));
    } catch (IOException failed) {
      journal.close();
      throw failed;
    }
    return journal;
  }

  /**
   * Adds a result. When this returns, the line is with the operating system.
   *
   * @throws IOException if it cannot be written, for one because the journal is closed
   */
  public void append(Result result) throws IOException {
    writeLine(json -> json.result(result));
  }

  @Override
  public void close() throws IOException {
    synchronized (turn) {
      out.close();
    }
  }

  /**
   * Reads a journal. A last line without its end is left out: that is where a killed run stopped.
   *
   * @throws UnreadableRun if the file is not there, or any other line is not what it should be
   */
  public static JournalContent read(Path file) throws UnreadableRun {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return read(file, in);
    } catch (NoSuchFileException absent) {
      throw new UnreadableRun(file, "there is no such file", absent);
    } catch (IOException unreadable) {
      throw new UnreadableRun(file, "cannot be read: " + unreadable.getMessage(), unreadable);
    }
  }

  private static JournalContent read(Path file, InputStream in) throws IOException, UnreadableRun {
    Lines lines = new Lines(in);
    Optional<byte[]> first = lines.next();
    if (first.isEmpty()) {
      throw new UnreadableRun(file, "not a journal: it holds not even its first line");
    }
    Head head = read(file, 1, first.get(), ModelReader::head);
    List<Result> results = new ArrayList<>();
    Optional<byte[]> line = lines.next();
    while (line.isPresent()) {
      results.add(read(file, results.size() + 2, line.get(), ModelReader::result));
      line = lines.next();
    }
    return new JournalContent(head, results, lines.cut());
  }

  private static <T> T read(Path file, int number, byte[] line, Reading<T> reading)
      throws IOException, UnreadableRun {
    String where = "line " + number;
    try {
      return reading.from(where, MAPPER.readTree(line));
    } catch (JsonProcessingException broken) {
      throw new UnreadableRun(file, where + " is not JSON", broken);
    } catch (WrongShape wrong) {
      throw new UnreadableRun(file, "not a journal: " + wrong.getMessage(), wrong);
    }
  }

  private void writeLine(Writing writing) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try (JsonGenerator json = MAPPER.createGenerator(line, JsonEncoding.UTF8)) {
      writing.to(new ModelWriter(json));
    }
    line.write('\n');
    synchronized (turn) {
      line.writeTo(out);
    }
  }

  @FunctionalInterface
  private interface Writing {
    void to(ModelWriter json) throws IOException;
  }

  @FunctionalInterface
  private interface Reading<T> {
    T from(String where, JsonNode node) throws WrongShape;
  }
}

package org.upgradetck.reports.json;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.Run;
import org.upgradetck.reports.text.VisibleText;

/**
 * The file {@code run.json}: a whole run, schema {@value Run#SCHEMA}, as published in {@code
 * run.schema.json} beside this package.
 */
public final class RunJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private static final int SHOWN_OF_A_FAULT = 160;

  /** The octets that every gzip file begins with, and no JSON. */
  private static final byte[] GZIP = {0x1f, (byte) 0x8b};

  private RunJson() {}

  /**
   * Writes a run to a file, making its folder if need be. The file appears whole or not at all: a
   * reader, or a kill, never finds half of it.
   *
   * @throws IOException if the file cannot be written
   */
  public static void write(Run run, Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
        write(run, out);
      }
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /** The octets of the file: UTF-8, equal runs give equal octets. */
  public static byte[] toBytes(Run run) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      write(run, out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible); // a byte array does not fail
    }
    return out.toByteArray();
  }

  /**
   * Reads a run, packed with gzip or not.
   *
   * @throws UnreadableRun if the file is not there, is not JSON, declares another schema, or is not
   *     what the schema says
   */
  public static Run read(Path file) throws UnreadableRun {
    try (InputStream in = opened(file);
        JsonParser parser = MAPPER.createParser(in)) {
      return read(parser);
    } catch (WrongShape wrong) {
      throw new UnreadableRun(file, "not a run: " + wrong.getMessage(), wrong);
    } catch (JsonProcessingException broken) {
      throw new UnreadableRun(file, "not JSON: " + faultOf(broken), broken);
    } catch (NoSuchFileException absent) {
      throw new UnreadableRun(file, "there is no such file", absent);
    } catch (IOException unreadable) {
      throw new UnreadableRun(file, "cannot be read: " + unreadable.getMessage(), unreadable);
    }
  }

  private static InputStream opened(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file));
    try {
      in.mark(GZIP.length);
      boolean packed = Arrays.equals(in.readNBytes(GZIP.length), GZIP);
      in.reset();
      return packed ? new GZIPInputStream(in) : in;
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private static void write(Run run, OutputStream out) throws IOException {
    try (JsonGenerator json = MAPPER.createGenerator(out, JsonEncoding.UTF8)) {
      json.setPrettyPrinter(new RunLayout());
      new ModelWriter(json).run(run);
      json.writeRaw('\n');
    }
  }

  /** Results are made one by one: a tree of the whole file would need several times its size. */
  private static Run read(JsonParser parser) throws IOException, WrongShape {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new WrongShape("the whole is not an object");
    }
    ObjectNode allButResults = MAPPER.createObjectNode();
    List<Result> results = new ArrayList<>();
    boolean resultsSeen = false;
    String field = parser.nextFieldName();
    while (field != null) {
      JsonToken value = parser.nextToken();
      if (field.equals("results") && value == JsonToken.START_ARRAY) {
        resultsSeen = true;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          JsonNode result = MAPPER.readTree(parser);
          results.add(ModelReader.result("results[" + results.size() + "]", result));
        }
      } else {
        JsonNode node = MAPPER.readTree(parser);
        allButResults.set(field, node);
      }
      if (field.equals("schema")) {
        // At once: what follows may be of a format yet unknown, and no error of shape helps then.
        ModelReader.checkSchema(new JsonObject("", allButResults));
      }
      field = parser.nextFieldName();
    }
    if (parser.nextToken() != null) {
      throw new WrongShape("something follows the end of the run");
    }
    Run run = ModelReader.run(allButResults, results);
    if (!resultsSeen) {
      throw new WrongShape("results is missing");
    }
    return run;
  }

  private static String faultOf(JsonProcessingException broken) {
    String fault = VisibleText.of(broken.getOriginalMessage(), SHOWN_OF_A_FAULT);
    JsonLocation place = broken.getLocation();
    return place == null
        ? fault
        : fault + " (line " + place.getLineNr() + ", column " + place.getColumnNr() + ")";
  }
}

package org.upgradetck.reports.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.PrettyPrinter;
import java.io.IOException;

/**
 * Line breaks where a reader of a diff wants them: each field of the run, and each case,
 * requirement, result, expectation, conversation and event begins a line; all else stays on it.
 */
final class RunLayout implements PrettyPrinter {

  private static final String INDENT = "  ";

  private int depth;

  @Override
  public void writeRootValueSeparator(JsonGenerator json) throws IOException {
    json.writeRaw('\n');
  }

  @Override
  public void writeStartObject(JsonGenerator json) throws IOException {
    json.writeRaw('{');
  }

  @Override
  public void beforeObjectEntries(JsonGenerator json) throws IOException {
    if (isTheRun(json.getOutputContext())) {
      depth++;
      breakLine(json);
    }
  }

  @Override
  public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
    json.writeRaw(": ");
  }

  @Override
  public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
    json.writeRaw(',');
    if (isTheRun(json.getOutputContext())) {
      breakLine(json);
    } else {
      json.writeRaw(' ');
    }
  }

  @Override
  public void writeEndObject(JsonGenerator json, int entries) throws IOException {
    if (isTheRun(json.getOutputContext()) && entries > 0) {
      depth--;
      breakLine(json);
    }
    json.writeRaw('}');
  }

  @Override
  public void writeStartArray(JsonGenerator json) throws IOException {
    json.writeRaw('[');
  }

  @Override
  public void beforeArrayValues(JsonGenerator json) throws IOException {
    if (isBroken(json.getOutputContext())) {
      depth++;
      breakLine(json);
    }
  }

  @Override
  public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
    json.writeRaw(',');
    if (isBroken(json.getOutputContext())) {
      breakLine(json);
    } else {
      json.writeRaw(' ');
    }
  }

  @Override
  public void writeEndArray(JsonGenerator json, int values) throws IOException {
    if (isBroken(json.getOutputContext()) && values > 0) {
      depth--;
      breakLine(json);
    }
    json.writeRaw(']');
  }

  private static boolean isTheRun(JsonStreamContext object) {
    return object.getParent().inRoot();
  }

  private static boolean isBroken(JsonStreamContext array) {
    JsonStreamContext owner = array.getParent();
    String name = owner.getCurrentName();
    if (name == null) {
      return false;
    }
    return switch (name) {
      // Also names of lists of ids inside a requirement and a case, which stay on their line.
      case "cases", "requirements" -> isTheRun(owner);
      case "results", "expectations", "conversations", "events" -> true;
      default -> false;
    };
  }

  private void breakLine(JsonGenerator json) throws IOException {
    json.writeRaw('\n');
    for (int i = 0; i < depth; i++) {
      json.writeRaw(INDENT);
    }
  }
}

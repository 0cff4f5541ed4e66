package org.upgradetck.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;

/** Maps and lists, written as JSON for machines. */
final class JsonOutput {

  /** How the output of a command is written. */
  enum Format {
    text,
    json
  }

  private JsonOutput() {}

  /** Writes one document. */
  static void print(Object value, PrintWriter out) throws CommandFailure {
    ObjectMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    try {
      out.println(mapper.writeValueAsString(value));
    } catch (IOException e) {
      throw new CommandFailure(ExitCode.OWN_ERROR, "Cannot write the output as JSON.", e);
    }
  }
}

package org.upgradetck.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;

/** The program without a process of its own: what it would print, and its exit code. */
final class InProcess {

  private InProcess() {}

  /** Runs it to its end. */
  static Program.Ended run(String... arguments) {
    return run(Map.of(), arguments);
  }

  /** The same, with these variables in its environment and no others. */
  static Program.Ended run(Map<String, String> environment, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Main.execute(
            environment, new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    return new Program.Ended(code, out.toString(), err.toString());
  }
}

package org.upgradetck.reports.json;

import java.nio.file.Path;

/** A file that cannot be read as a run; the message is for people and names file and fault. */
public final class UnreadableRun extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * Says what is wrong with a file.
   *
   * @param file the file
   * @param fault what is wrong, a sentence without its subject's full stop
   */
  public UnreadableRun(Path file, String fault) {
    super(file + ": " + fault);
  }

  /** As the other, and keeps what brought it to light. */
  public UnreadableRun(Path file, String fault, Throwable cause) {
    super(file + ": " + fault, cause);
  }
}

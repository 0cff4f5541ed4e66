package org.upgradetck.cli;

/** A command cannot do what it was asked for. The message says what is wrong and what to do. */
final class CommandFailure extends Exception {

  private final ExitCode code;

  CommandFailure(ExitCode code, String message) {
    super(message);
    this.code = code;
  }

  CommandFailure(ExitCode code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  /** What the program answers with. */
  ExitCode code() {
    return code;
  }
}

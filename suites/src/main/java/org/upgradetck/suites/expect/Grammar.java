package org.upgradetck.suites.expect;

/** The words for the form of an answer. */
public final class Grammar {

  private Grammar() {}

  /** The status line of the 101 says HTTP/1.1. */
  public static Expectation statusLineSaysHttp11() {
    return Expectation.that(
        "says HTTP/1.1 in its status line",
        Answers.in101(
            exchange -> {
              String version = exchange.response().orElseThrow().version();
              return version.equals("HTTP/1.1")
                  ? Finding.met(version)
                  : Finding.broken("the status line says " + version);
            }));
  }
}

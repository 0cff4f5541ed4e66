package org.upgradetck.suites.expect;

import org.upgradetck.suites.play.Exchange;
import org.upgradetck.suites.play.Outcome;

/** What a server makes of the same content in two framings. */
public final class TwoFramings {

  private static final int LENGTH_REQUIRED = 411;

  private TwoFramings() {}

  /**
   * Answers the chunks of the second connection as it answered the length of the first. That it may
   * want a length is said in RFC 9112, section 6.3. Where content with a length had no answer, this
   * server takes no content, and its chunks say nothing.
   */
  public static Expectation takesChunksLikeALength() {
    return Expectation.that(
        "answers chunked content with the status that it has for Content-Length, or with 411",
        scene -> {
          Outcome measured = scene.row().exchanges().get(0).outcome();
          Exchange chunked = scene.last();
          if (measured.answer().isEmpty()) {
            return Finding.inapplicable(
                "to content with a length the target " + measured.inWords());
          }
          if (chunked.outcome() instanceof Outcome.NotConnected) {
            return Finding.unjudged("the target " + chunked.outcome().inWords());
          }
          int expected = measured.answer().get().status();
          boolean fits =
              chunked
                  .response()
                  .map(r -> r.status() == expected || r.status() == LENGTH_REQUIRED)
                  .orElse(false);
          return fits
              ? Finding.met(chunked.outcome().inWords())
              : Finding.broken(
                  chunked.outcome().inWords()
                      + ", but to content with a length the target "
                      + measured.inWords());
        });
  }
}

package org.upgradetck.suites.language;

import org.upgradetck.suites.script.Script;

/**
 * A valid message and how much its answer must show before a row counts.
 *
 * @param script the valid message
 * @param control how much its answer must show
 */
public record Given(Script script, Control control) {

  /** The same message with something valid added to it. */
  public Given with(Variation addition) {
    if (addition.rows().size() != 1) {
      throw new IllegalArgumentException("a control has one row");
    }
    return new Given(addition.rows().get(0).change().apply(script), control);
  }

  /** The same message; its being answered 101 is enough, because that 101 is what is judged. */
  public Given answered() {
    return new Given(script, Control.ANSWERED_101);
  }
}

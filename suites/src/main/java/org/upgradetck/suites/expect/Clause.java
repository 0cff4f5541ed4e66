package org.upgradetck.suites.expect;

import java.util.List;

/** One or several expectations that belong together and are declared with one word. */
@FunctionalInterface
public interface Clause {

  /** The expectations, in the order in which they are reported. */
  List<Expectation> expectations();
}

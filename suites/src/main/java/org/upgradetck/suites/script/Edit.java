package org.upgradetck.suites.script;

import org.upgradetck.fixtures.http.Request;

/** One change to a request. */
@FunctionalInterface
public interface Edit {

  /** The changed request. */
  Request apply(Request request, Cast cast);
}

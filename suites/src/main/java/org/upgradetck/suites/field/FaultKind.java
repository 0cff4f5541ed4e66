package org.upgradetck.suites.field;

import java.net.URI;
import java.util.List;

/**
 * A kind of fault that was seen in real software.
 *
 * @param id frozen id, {@code FB29}
 * @param slug the id as a word, {@code version-error-no-header}
 * @param roles who had it: server, client, intermediary
 * @param grade MUST or SHOULD when a text forbids it, VARIANT when implementations differ on
 *     purpose
 * @param severity what it harms and how much, {@code interop-med}
 * @param title one line: what the software does
 * @param seenWith which software, and when or in which versions
 * @param citations where it was reported
 */
public record FaultKind(
    String id,
    String slug,
    List<String> roles,
    String grade,
    String severity,
    String title,
    String seenWith,
    List<URI> citations) {

  public FaultKind {
    roles = List.copyOf(roles);
    citations = List.copyOf(citations);
  }
}

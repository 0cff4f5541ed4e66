package org.upgradetck.suites.ledger;

/**
 * One normative statement.
 *
 * @param id frozen id, {@code RFC6455-4.2.2-9}
 * @param section number of the section
 * @param level MUST, MUST NOT, SHOULD, SHOULD NOT, MAY, or implied by a definition
 * @param role whom it binds: server, client, intermediary or both
 * @param statement the requirement in our own words
 * @param seenFromOutside whether and how it can be seen from outside
 */
public record Requirement(
    String id,
    String section,
    String level,
    String role,
    String statement,
    String seenFromOutside) {

  /** Whether it binds a server. */
  public boolean bindsServers() {
    return role.equals("server") || role.equals("both");
  }
}

package org.upgradetck.reports.model;

import java.util.List;
import java.util.Optional;

/**
 * One row of the ledger in the light of this run.
 *
 * @param id frozen id, {@code RFC6455-4.2.2-9}
 * @param level how strongly the text binds
 * @param role whom it binds: server, client, intermediary, both
 * @param statement the requirement in our own words
 * @param state {@code met}, {@code broken}, {@code warned}, {@code not judged} or {@code not
 *     covered}
 * @param reason why it is not covered or not judged
 * @param cases ids of the cases that cover it
 */
public record RequirementInfo(
    String id,
    String level,
    String role,
    String statement,
    String state,
    Optional<String> reason,
    List<String> cases) {

  public RequirementInfo {
    cases = List.copyOf(cases);
  }
}

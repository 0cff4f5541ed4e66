package org.upgradetck.field;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.Verdict;

/**
 * The file {@code findings.md}: what was read, against the text, of every failure of every server.
 * A heading names a case; below it, a line of the list begins with the servers that it speaks of.
 *
 * @param judged {@code case server}, for every judgement
 */
record Findings(Set<String> judged) {

  private static final Pattern HEADING = Pattern.compile("## `([a-z0-9./-]+)`");
  private static final Pattern SERVERS = Pattern.compile("- ((?:`[a-z0-9.-]+`(?:, )?)+):.*");
  private static final Pattern NAME = Pattern.compile("`([a-z0-9.-]+)`");

  Findings {
    judged = Set.copyOf(judged);
  }

  /** Reads the file. */
  static Findings read(Path file) throws IOException {
    Set<String> judged = new TreeSet<>();
    String caseId = "";
    for (String line : Files.readAllLines(file)) {
      Matcher heading = HEADING.matcher(line);
      Matcher servers = SERVERS.matcher(line);
      if (heading.matches()) {
        caseId = heading.group(1);
      } else if (servers.matches() && !caseId.isEmpty()) {
        Matcher name = NAME.matcher(servers.group(1));
        while (name.find()) {
          judged.add(caseId + " " + name.group(1));
        }
      }
    }
    return new Findings(judged);
  }

  /** What failed and is not judged, {@code case server}, in order. */
  List<String> unjudged(List<Measured> measured) {
    return failed(measured).stream().filter(failure -> !judged.contains(failure)).toList();
  }

  /** What is judged of a server that was measured, and no longer fails. */
  List<String> stale(List<Measured> measured) {
    Set<String> failed = failed(measured);
    List<String> ids = measured.stream().map(one -> one.setup().id()).toList();
    return new TreeSet<>(judged)
        .stream()
            .filter(each -> ids.contains(each.substring(each.indexOf(' ') + 1)))
            .filter(each -> !failed.contains(each))
            .toList();
  }

  private static Set<String> failed(List<Measured> measured) {
    Set<String> failed = new TreeSet<>();
    for (Measured one : measured) {
      one.run().results().stream()
          .filter(result -> result.verdict() == Verdict.FAIL)
          .map(Result::caseId)
          .forEach(caseId -> failed.add(caseId + " " + one.setup().id()));
    }
    return failed;
  }
}

package org.upgradetck.cli;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.upgradetck.fixtures.target.Target;
import org.upgradetck.reports.redact.Redaction;
import org.upgradetck.suites.script.Settings;

/**
 * One target, and what the user said of it.
 *
 * @param name its name among the targets of the run: part of the names of files
 * @param target how to reach it
 * @param settings what it is known to do
 * @param options the same as it was given, for the reports
 * @param redaction takes out of everything written what is nobody's business
 */
record TargetRun(
    String name,
    Target target,
    Settings settings,
    Map<String, String> options,
    Redaction redaction) {

  TargetRun {
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
  }
}

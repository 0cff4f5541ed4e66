package org.upgradetck.field;

import java.util.Optional;
import org.upgradetck.reports.model.Run;

/**
 * A server and what came of it.
 *
 * @param setup the server
 * @param version its version
 * @param behind the server behind it with its version, for a proxy
 * @param run the run
 */
record Measured(Setup setup, String version, Optional<String> behind, Run run) {}

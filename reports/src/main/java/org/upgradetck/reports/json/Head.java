package org.upgradetck.reports.json;

import java.time.Instant;
import org.upgradetck.reports.model.TargetInfo;
import org.upgradetck.reports.model.Tool;

/**
 * What is known when a run begins.
 *
 * @param tool what makes the run
 * @param target what is tested
 * @param startedAt when it began
 */
public record Head(Tool tool, TargetInfo target, Instant startedAt) {}

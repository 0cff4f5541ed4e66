package org.upgradetck.reports.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was tested.
 *
 * @param uri the URI of the target as given
 * @param settings the settings of the run that bear on the target, by option name
 * @param choices what the survey found the target to choose where the texts leave a choice
 */
public record TargetInfo(String uri, Map<String, String> settings, Map<String, String> choices) {

  /** The choice that says why a request for an upgrade may never arrive at the target. */
  public static final String LOST_UPGRADE = "the upgrade";

  public TargetInfo {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
  }
}

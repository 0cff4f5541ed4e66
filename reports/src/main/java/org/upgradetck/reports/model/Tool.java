package org.upgradetck.reports.model;

/**
 * What made the run.
 *
 * @param name always {@code upgrade-tck}
 * @param version version of the tool
 * @param catalogue version of the catalogue of cases; a baseline is bound to it
 */
public record Tool(String name, String version, String catalogue) {}

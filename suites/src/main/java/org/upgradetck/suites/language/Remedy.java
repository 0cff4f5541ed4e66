package org.upgradetck.suites.language;

/**
 * What helps whoever reads that a case failed.
 *
 * @param cause what is usually wrong in the server, one sentence
 * @param fix what usually mends it, one sentence
 */
public record Remedy(String cause, String fix) {}

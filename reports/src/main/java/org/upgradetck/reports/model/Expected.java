package org.upgradetck.reports.model;

import java.util.Optional;

/**
 * One expectation of a row and what came of it.
 *
 * @param says the expectation in words; the same words stand in every format
 * @param level the level a breach of this expectation has
 * @param met true, false, or absent where it could not be judged or did not apply
 * @param actual what was seen instead, or why it could not be judged
 */
public record Expected(String says, Level level, Optional<Boolean> met, Optional<String> actual) {}

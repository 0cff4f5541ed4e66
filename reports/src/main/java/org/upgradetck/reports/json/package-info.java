/** A run as JSON: {@code run.json}, schema 1, and the parts of it that a journal is made of. */
@NullMarked
package org.upgradetck.reports.json;

import org.jspecify.annotations.NullMarked;

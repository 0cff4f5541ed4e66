/** A run as plain text for a terminal or a log. */
@NullMarked
package org.upgradetck.reports.terminal;

import org.jspecify.annotations.NullMarked;

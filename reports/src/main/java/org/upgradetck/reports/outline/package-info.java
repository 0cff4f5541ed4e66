/** A run in the order of the tables of contents of its specifications, as every report tells it. */
@NullMarked
package org.upgradetck.reports.outline;

import org.jspecify.annotations.NullMarked;

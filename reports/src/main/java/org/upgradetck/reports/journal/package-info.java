/** The journal: a run written line by line while it goes, so that a kill loses at most a line. */
@NullMarked
package org.upgradetck.reports.journal;

import org.jspecify.annotations.NullMarked;

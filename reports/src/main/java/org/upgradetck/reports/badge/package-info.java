/** What came of a run, as a badge. */
@NullMarked
package org.upgradetck.reports.badge;

import org.jspecify.annotations.NullMarked;

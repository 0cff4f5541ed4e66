/** What is known to be wrong with a target and accepted for now, as a file. */
@NullMarked
package org.upgradetck.reports.baseline;

import org.jspecify.annotations.NullMarked;

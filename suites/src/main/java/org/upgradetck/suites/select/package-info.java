/** The choice of rows for a run. */
@NullMarked
package org.upgradetck.suites.select;

import org.jspecify.annotations.NullMarked;

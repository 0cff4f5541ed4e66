/** A run in the Test Anything Protocol. */
@NullMarked
package org.upgradetck.reports.tap;

import org.jspecify.annotations.NullMarked;

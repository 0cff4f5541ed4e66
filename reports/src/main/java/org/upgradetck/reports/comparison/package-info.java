/** Several runs side by side. */
@NullMarked
package org.upgradetck.reports.comparison;

import org.jspecify.annotations.NullMarked;

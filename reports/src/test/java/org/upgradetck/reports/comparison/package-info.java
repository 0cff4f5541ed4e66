/** Tests of {@code org.upgradetck.reports.comparison}. */
@NullMarked
package org.upgradetck.reports.comparison;

import org.jspecify.annotations.NullMarked;

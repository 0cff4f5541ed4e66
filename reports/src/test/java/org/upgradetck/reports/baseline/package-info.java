/** Tests of {@code org.upgradetck.reports.baseline}. */
@NullMarked
package org.upgradetck.reports.baseline;

import org.jspecify.annotations.NullMarked;

/** Tests of {@code org.upgradetck.reports.outline}. */
@NullMarked
package org.upgradetck.reports.outline;

import org.jspecify.annotations.NullMarked;

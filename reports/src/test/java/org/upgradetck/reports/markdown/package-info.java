/** Tests of {@code org.upgradetck.reports.markdown}. */
@NullMarked
package org.upgradetck.reports.markdown;

import org.jspecify.annotations.NullMarked;

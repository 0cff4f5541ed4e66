/** Tests of {@code org.upgradetck.reports.journal}. */
@NullMarked
package org.upgradetck.reports.journal;

import org.jspecify.annotations.NullMarked;

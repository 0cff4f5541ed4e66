/** Tests of {@code org.upgradetck.reports.badge}. */
@NullMarked
package org.upgradetck.reports.badge;

import org.jspecify.annotations.NullMarked;

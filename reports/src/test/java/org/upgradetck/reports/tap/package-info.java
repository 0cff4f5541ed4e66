/** Tests of {@code org.upgradetck.reports.tap}. */
@NullMarked
package org.upgradetck.reports.tap;

import org.jspecify.annotations.NullMarked;

/** Tests of {@code org.upgradetck.reports.terminal}. */
@NullMarked
package org.upgradetck.reports.terminal;

import org.jspecify.annotations.NullMarked;

/** Tests of {@code org.upgradetck.reports.html}. */
@NullMarked
package org.upgradetck.reports.html;

import org.jspecify.annotations.NullMarked;

/** Tests of {@code org.upgradetck.reports.redact}. */
@NullMarked
package org.upgradetck.reports.redact;

import org.jspecify.annotations.NullMarked;

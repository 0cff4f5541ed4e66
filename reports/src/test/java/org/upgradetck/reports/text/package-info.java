/** Tests of {@code org.upgradetck.reports.text}. */
@NullMarked
package org.upgradetck.reports.text;

import org.jspecify.annotations.NullMarked;

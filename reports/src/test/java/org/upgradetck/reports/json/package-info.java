/** Tests of {@code org.upgradetck.reports.json}. */
@NullMarked
package org.upgradetck.reports.json;

import org.jspecify.annotations.NullMarked;

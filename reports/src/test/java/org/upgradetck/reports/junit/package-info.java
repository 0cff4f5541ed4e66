/** Tests of {@code org.upgradetck.reports.junit}. */
@NullMarked
package org.upgradetck.reports.junit;

import org.jspecify.annotations.NullMarked;

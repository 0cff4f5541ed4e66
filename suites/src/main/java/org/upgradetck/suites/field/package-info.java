/** The field evidence: kinds of faults that real software had, with where they were seen. */
@NullMarked
package org.upgradetck.suites.field;

import org.jspecify.annotations.NullMarked;

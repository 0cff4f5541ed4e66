/** The release gate: a run held against what is known and accepted. */
@NullMarked
package org.upgradetck.suites.gate;

import org.jspecify.annotations.NullMarked;

/** Runs the chosen rows against a target and judges them. */
@NullMarked
package org.upgradetck.suites.run;

import org.jspecify.annotations.NullMarked;

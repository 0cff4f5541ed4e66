/** The model of a finished run and its writers. */
@NullMarked
package org.upgradetck.reports;

import org.jspecify.annotations.NullMarked;

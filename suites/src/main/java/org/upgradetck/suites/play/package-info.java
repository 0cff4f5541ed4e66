/** Scripts put on the wire, and what was observed there. */
@NullMarked
package org.upgradetck.suites.play;

import org.jspecify.annotations.NullMarked;

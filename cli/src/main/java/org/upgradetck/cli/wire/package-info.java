/** Octets cut into the lines in which people read them. */
@NullMarked
package org.upgradetck.cli.wire;

import org.jspecify.annotations.NullMarked;

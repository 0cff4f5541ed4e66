/** One handshake by hand: put on the wire, recorded, and read out without any judgement. */
@NullMarked
package org.upgradetck.cli.probe;

import org.jspecify.annotations.NullMarked;

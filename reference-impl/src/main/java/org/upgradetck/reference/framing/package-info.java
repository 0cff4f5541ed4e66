/** Frames, messages and the closing handshake (RFC 6455 5 to 7). */
@NullMarked
package org.upgradetck.reference.framing;

import org.jspecify.annotations.NullMarked;

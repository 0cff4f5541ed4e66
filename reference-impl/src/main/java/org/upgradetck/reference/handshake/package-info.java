/** The field values of the opening handshake, read and made (RFC 6455 4 and 9.1). */
@NullMarked
package org.upgradetck.reference.handshake;

import org.jspecify.annotations.NullMarked;

/** permessage-deflate: its negotiation and its two directions (RFC 7692). */
@NullMarked
package org.upgradetck.reference.deflate;

import org.jspecify.annotations.NullMarked;

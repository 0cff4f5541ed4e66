/**
 * The reference server: HTTP/1.1 upgrade and the WebSocket opening handshake as the texts have it.
 */
@NullMarked
package org.upgradetck.reference;

import org.jspecify.annotations.NullMarked;

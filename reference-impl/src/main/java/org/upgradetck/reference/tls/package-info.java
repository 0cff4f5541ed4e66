/** The certificate of the server, made at its start (RFC 5280, X.690). */
@NullMarked
package org.upgradetck.reference.tls;

import org.jspecify.annotations.NullMarked;

/** HTTP/1.1 messages as a strict origin server reads and writes them (RFC 9112, RFC 9110). */
@NullMarked
package org.upgradetck.reference.http;

import org.jspecify.annotations.NullMarked;

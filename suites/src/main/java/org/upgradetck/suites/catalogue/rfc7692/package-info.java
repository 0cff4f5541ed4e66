/** Cases of RFC 7692, Compression Extensions for WebSocket. */
@NullMarked
package org.upgradetck.suites.catalogue.rfc7692;

import org.jspecify.annotations.NullMarked;

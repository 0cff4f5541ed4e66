/** Cases of RFC 6455, The WebSocket Protocol. */
@NullMarked
package org.upgradetck.suites.catalogue.rfc6455;

import org.jspecify.annotations.NullMarked;

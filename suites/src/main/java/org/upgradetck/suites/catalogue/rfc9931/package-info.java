/** Cases of RFC 9931, Optimistic Protocol Transitions in HTTP/1.1. */
@NullMarked
package org.upgradetck.suites.catalogue.rfc9931;

import org.jspecify.annotations.NullMarked;

/** Cases of RFC 9110, HTTP Semantics. */
@NullMarked
package org.upgradetck.suites.catalogue.rfc9110;

import org.jspecify.annotations.NullMarked;

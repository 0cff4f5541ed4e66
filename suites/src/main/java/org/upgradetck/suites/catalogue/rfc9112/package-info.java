/** Cases of RFC 9112, HTTP/1.1. */
@NullMarked
package org.upgradetck.suites.catalogue.rfc9112;

import org.jspecify.annotations.NullMarked;

/** The cases of RFC 2817, a class for each section. */
@NullMarked
package org.upgradetck.suites.catalogue.rfc2817;

import org.jspecify.annotations.NullMarked;

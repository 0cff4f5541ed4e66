/** The cases of RFC 7540, a class for each section. */
@NullMarked
package org.upgradetck.suites.catalogue.rfc7540;

import org.jspecify.annotations.NullMarked;

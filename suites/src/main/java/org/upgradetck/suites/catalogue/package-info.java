/** All chapters of the catalogue. */
@NullMarked
package org.upgradetck.suites.catalogue;

import org.jspecify.annotations.NullMarked;

/** The language in which a case is declared as a sentence. */
@NullMarked
package org.upgradetck.suites.language;

import org.jspecify.annotations.NullMarked;

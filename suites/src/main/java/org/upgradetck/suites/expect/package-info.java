/** Expectations: what the text demands of an exchange, in words and as a check. */
@NullMarked
package org.upgradetck.suites.expect;

import org.jspecify.annotations.NullMarked;

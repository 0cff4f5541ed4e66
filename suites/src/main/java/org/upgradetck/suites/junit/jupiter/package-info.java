/** The catalogue as dynamic tests, for classes that live by Jupiter. */
@NullMarked
package org.upgradetck.suites.junit.jupiter;

import org.jspecify.annotations.NullMarked;

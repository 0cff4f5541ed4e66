/** The catalogue as an engine of the JUnit Platform: each row is a test. */
@NullMarked
package org.upgradetck.suites.junit.engine;

import org.jspecify.annotations.NullMarked;

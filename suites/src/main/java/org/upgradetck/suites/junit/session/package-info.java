/** One run under JUnit: its parameters, its rows, its target, and what a verdict means there. */
@NullMarked
package org.upgradetck.suites.junit.session;

import org.jspecify.annotations.NullMarked;

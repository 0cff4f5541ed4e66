/** A run in the XML of JUnit, which build servers read. */
@NullMarked
package org.upgradetck.reports.junit;

import org.jspecify.annotations.NullMarked;

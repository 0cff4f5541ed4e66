/** What the tests of the reports share. */
@NullMarked
package org.upgradetck.reports;

import org.jspecify.annotations.NullMarked;

/** What a test class says to have a server of its own tested by the catalogue. */
@NullMarked
package org.upgradetck.suites.junit;

import org.jspecify.annotations.NullMarked;

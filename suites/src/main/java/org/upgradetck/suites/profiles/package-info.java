/**
 * Ready choices of rows as suites, against the default target: {@code -Dupgrade-tck.target=ws://…}
 * names it.
 */
@NullMarked
package org.upgradetck.suites.profiles;

import org.jspecify.annotations.NullMarked;

/** The HTML report as a browser shows it. */
@NullMarked
package org.upgradetck.browser;

import org.jspecify.annotations.NullMarked;

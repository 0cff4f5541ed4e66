/** Text that came from elsewhere, made fit to be shown. */
@NullMarked
package org.upgradetck.reports.text;

import org.jspecify.annotations.NullMarked;

/** A run as one HTML file that needs nothing else. */
@NullMarked
package org.upgradetck.reports.html;

import org.jspecify.annotations.NullMarked;

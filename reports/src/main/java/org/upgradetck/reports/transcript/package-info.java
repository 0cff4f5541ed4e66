/** Conversations as text. */
@NullMarked
package org.upgradetck.reports.transcript;

import org.jspecify.annotations.NullMarked;

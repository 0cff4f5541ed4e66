/** Secrets taken out of a run before anybody stores or reads it. */
@NullMarked
package org.upgradetck.reports.redact;

import org.jspecify.annotations.NullMarked;

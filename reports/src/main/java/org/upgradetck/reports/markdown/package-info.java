/** A run as Markdown, for the summary of a build, a comment, or an issue. */
@NullMarked
package org.upgradetck.reports.markdown;

import org.jspecify.annotations.NullMarked;

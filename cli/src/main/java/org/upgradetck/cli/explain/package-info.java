/** What a case sends and demands, and why, put together from its declaration alone. */
@NullMarked
package org.upgradetck.cli.explain;

import org.jspecify.annotations.NullMarked;

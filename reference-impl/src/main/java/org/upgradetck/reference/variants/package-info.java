/** The variants: each the reference server with exactly one lawful peculiarity. */
@NullMarked
package org.upgradetck.reference.variants;

import org.jspecify.annotations.NullMarked;

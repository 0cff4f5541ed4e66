/** The mutants: each the reference server with exactly one fault. */
@NullMarked
package org.upgradetck.reference.mutants;

import org.jspecify.annotations.NullMarked;

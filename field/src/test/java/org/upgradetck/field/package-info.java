@NullMarked
package org.upgradetck.field;

import org.jspecify.annotations.NullMarked;

/** Real servers and proxies: started, measured, stopped, and compared. */
@NullMarked
package org.upgradetck.field;

import org.jspecify.annotations.NullMarked;

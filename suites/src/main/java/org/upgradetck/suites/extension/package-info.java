/** What stands in Sec-WebSocket-Extensions, and what it means for the messages behind the 101. */
@NullMarked
package org.upgradetck.suites.extension;

import org.jspecify.annotations.NullMarked;

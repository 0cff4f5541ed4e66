/** What a case sends, as data: a valid request with changes, and how its octets are delivered. */
@NullMarked
package org.upgradetck.suites.script;

import org.jspecify.annotations.NullMarked;

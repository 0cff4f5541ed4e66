/** What a target can do and chooses to do, found before its rows are judged. */
@NullMarked
package org.upgradetck.suites.survey;

import org.jspecify.annotations.NullMarked;

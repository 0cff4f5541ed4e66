/** The catalogue of cases, and what runs and judges it. */
@NullMarked
package org.upgradetck.suites;

import org.jspecify.annotations.NullMarked;

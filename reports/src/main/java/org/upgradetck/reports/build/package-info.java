/** A row as build servers hear of it. */
@NullMarked
package org.upgradetck.reports.build;

import org.jspecify.annotations.NullMarked;

/**
 * A finished run as data. Every report can be made from these records alone, so a stored run is as
 * good as a fresh one.
 */
@NullMarked
package org.upgradetck.reports.model;

import org.jspecify.annotations.NullMarked;

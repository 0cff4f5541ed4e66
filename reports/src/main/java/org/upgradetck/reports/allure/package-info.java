/** A run as results of Allure 2. */
@NullMarked
package org.upgradetck.reports.allure;

import org.jspecify.annotations.NullMarked;

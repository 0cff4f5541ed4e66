/** Tests of {@code org.upgradetck.reports.allure}. */
@NullMarked
package org.upgradetck.reports.allure;

import org.jspecify.annotations.NullMarked;

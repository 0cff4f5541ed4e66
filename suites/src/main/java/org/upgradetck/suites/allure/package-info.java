/** What Allure shows of a row. The only package that sees Allure; without it, it does nothing. */
@NullMarked
package org.upgradetck.suites.allure;

import org.jspecify.annotations.NullMarked;

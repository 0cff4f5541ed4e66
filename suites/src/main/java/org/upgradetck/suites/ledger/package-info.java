/** The ledger: every normative statement that the catalogue answers for. */
@NullMarked
package org.upgradetck.suites.ledger;

import org.jspecify.annotations.NullMarked;

/** The command line: thin commands over the catalogue, the runner and the reports. */
@NullMarked
package org.upgradetck.cli;

import org.jspecify.annotations.NullMarked;

/** What a run is told by a file and by the environment, before any command knows of it. */
@NullMarked
package org.upgradetck.cli.config;

import org.jspecify.annotations.NullMarked;

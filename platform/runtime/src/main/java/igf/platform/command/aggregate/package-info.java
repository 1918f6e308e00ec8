/** Defaults of aggregates, and their cache. */
@NullMarked
package igf.platform.command.aggregate;

import org.jspecify.annotations.NullMarked;

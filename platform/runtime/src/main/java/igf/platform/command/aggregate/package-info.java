/** What all aggregates have in common, and those that were last used. */
@NullMarked
package igf.platform.command.aggregate;

import org.jspecify.annotations.NullMarked;

/**
 * The secretariat's overview: what needs attention, counts by state, and how current the counts are. The page works
 * without scripts; with a script it updates itself. Also the pages of operations.
 */
@NullMarked
package igf.console.overview;

import org.jspecify.annotations.NullMarked;

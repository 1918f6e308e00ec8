/**
 * The secretariat's overview: what needs attention, counts by state, and how current they are. It works without a
 * script; with one it updates itself. Also the pages of operations.
 */
@NullMarked
package igf.console.overview;

import org.jspecify.annotations.NullMarked;

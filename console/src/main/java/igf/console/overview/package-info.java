/**
 * The secretariat's first page: what needs me now, how many are in which state, and how fresh these numbers are. It is
 * rendered here from the services' answers, with the user's own token, and works without a script; with one it is live.
 */
@NullMarked
package igf.console.overview;

import org.jspecify.annotations.NullMarked;

/**
 * Pages behind mailed links: an invitation, a choice of sessions, a merger, and sign-in. Opening a link changes
 * nothing, since mail programs open links too. Only a button changes something.
 */
@NullMarked
package igf.console.link;

import org.jspecify.annotations.NullMarked;

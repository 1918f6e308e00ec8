/**
 * Pages behind mailed links: an invitation, a choice of sessions, a merge, and sign-in. Opening a link changes nothing, since mail
 * programs open links too; a button does.
 */
@NullMarked
package igf.console.link;

import org.jspecify.annotations.NullMarked;

/**
 * Asking the people on a roster whether they come: one invitation an entry, answered by a link from a mail.
 *
 * <p>The token of the link has 256 random bits and is kept as a hash; only the event that is mailed from carries the
 * token itself, sealed with the key of the person who gets it. A later answer replaces an earlier one.
 */
@NullMarked
package igf.proposal.invitation;

import org.jspecify.annotations.NullMarked;

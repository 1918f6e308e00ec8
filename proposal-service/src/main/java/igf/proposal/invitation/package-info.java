/**
 * Invitations to the people on a roster: one per entry, answered by a link in a mail.
 * <p>The link's token has 256 random bits and is stored as a hash. Only the event that causes the mail carries the
 * token itself, sealed with the recipient's key. A later answer replaces an earlier one.
 */
@NullMarked
package igf.proposal.invitation;

import org.jspecify.annotations.NullMarked;

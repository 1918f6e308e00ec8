/** Invites who is on the roster of a submitted proposal, and tells the proposal what they answer. */
@NullMarked
package igf.proposal.invitation.reaction;

import org.jspecify.annotations.NullMarked;

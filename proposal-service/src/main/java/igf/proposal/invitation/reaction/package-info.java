/** Reactions: invites the people on the rosters of submitted proposals, and reports their answers to the proposals. */
@NullMarked
package igf.proposal.invitation.reaction;

import org.jspecify.annotations.NullMarked;

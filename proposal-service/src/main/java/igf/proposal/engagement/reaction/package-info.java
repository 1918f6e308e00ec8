/** Counts when sessions or rosters change, and carries out what somebody chose. */
@NullMarked
package igf.proposal.engagement.reaction;

import org.jspecify.annotations.NullMarked;

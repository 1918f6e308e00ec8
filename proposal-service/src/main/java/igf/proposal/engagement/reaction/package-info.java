/** Reactions: counts sessions when decisions or rosters change, and carries out choices. */
@NullMarked
package igf.proposal.engagement.reaction;

import org.jspecify.annotations.NullMarked;

/** Reactions: opens and closes the call on time, and counts proposals. */
@NullMarked
package igf.proposal.edition.reaction;

import org.jspecify.annotations.NullMarked;

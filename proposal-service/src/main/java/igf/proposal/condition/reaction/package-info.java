/** Reactions: sets the conditions and deadline of a decision, and reports their result to the proposal. */
@NullMarked
package igf.proposal.condition.reaction;

import org.jspecify.annotations.NullMarked;

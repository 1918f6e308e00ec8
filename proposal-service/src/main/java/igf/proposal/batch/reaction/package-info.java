/** Reaction: decides the proposals of an announced batch. */
@NullMarked
package igf.proposal.batch.reaction;

import org.jspecify.annotations.NullMarked;

/**
 * Reviews of proposals by members of the MAG, their drafts and recusals.
 * <p>The round of an edition ({@link igf.proposal.round.RoundCommand}) assigns proposals to reviewers by a seed, in a
 * way that can be explained to anyone. Each review ({@link igf.proposal.review.ReviewCommand}) belongs to one reviewer
 * and one proposal and can be changed until the round is closed. Reviewers read documents without identities.
 */
@NullMarked
package igf.proposal.review;

import org.jspecify.annotations.NullMarked;

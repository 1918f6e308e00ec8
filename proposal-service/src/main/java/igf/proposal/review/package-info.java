/**
 * Reviews: who of the MAG reads which proposal, what they found, and who stood aside.
 *
 * <p>The round of an edition ({@link igf.proposal.round.RoundCommand}) hands proposals out, by a seed and so that
 * anybody can be told why; each review ({@link igf.proposal.review.ReviewCommand}) belongs to one reviewer and one
 * proposal and can be changed until the round is closed. Reviewers read a document without any identity in it.
 */
@NullMarked
package igf.proposal.review;

import org.jspecify.annotations.NullMarked;

/** Closes a round when it is time, and writes to reviewers who are behind then. */
@NullMarked
package igf.proposal.review.reaction;

import org.jspecify.annotations.NullMarked;

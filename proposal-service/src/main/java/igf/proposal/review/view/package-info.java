/** What reviewers and the secretariat read of a round: blind documents, who is asked for what, and what they gave. */
@NullMarked
package igf.proposal.review.view;

import org.jspecify.annotations.NullMarked;

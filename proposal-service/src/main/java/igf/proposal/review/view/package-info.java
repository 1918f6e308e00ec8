/** The read model of review rounds for reviewers and the secretariat: blind documents, assignments and reviews. */
@NullMarked
package igf.proposal.review.view;

import org.jspecify.annotations.NullMarked;

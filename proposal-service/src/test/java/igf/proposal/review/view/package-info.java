/** Tests of {@code igf.proposal.review.view}. */
@NullMarked
package igf.proposal.review.view;

import org.jspecify.annotations.NullMarked;

/** Folds what screening needs beyond the proposal: the order of editions, and who has how many proposals. */
@NullMarked
package igf.proposal.screening.view;

import org.jspecify.annotations.NullMarked;

/** Folds what screening needs beyond the proposal: the order of editions, who has how many proposals, and what was found of criteria. */
@NullMarked
package igf.proposal.screening.view;

import org.jspecify.annotations.NullMarked;

/**
 * The selection of proposals: the ranking of an edition, and for each proposal the dossier of everything that led to
 * its decision.
 * <p>The ranking is a pure function of the reviews, {@link igf.proposal.selection.Formula}. Each result names the
 * function's version, so that an old result can be computed again.
 */
@NullMarked
package igf.proposal.selection;

import org.jspecify.annotations.NullMarked;

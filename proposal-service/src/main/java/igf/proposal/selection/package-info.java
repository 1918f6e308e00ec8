/**
 * How proposals are chosen: the ranking of an edition, and for each proposal the dossier of all that led to its decision.
 *
 * <p>The ranking is a pure function of the reviews, {@link igf.proposal.selection.Formula}, whose version stands beside every
 * result, so that an old result can be computed again.
 */
@NullMarked
package igf.proposal.selection;

import org.jspecify.annotations.NullMarked;

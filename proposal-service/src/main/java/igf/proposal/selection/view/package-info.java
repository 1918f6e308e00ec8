/** Folds reviews by edition for the ranking, and everything that was found about a proposal for its dossier. */
@NullMarked
package igf.proposal.selection.view;

import org.jspecify.annotations.NullMarked;

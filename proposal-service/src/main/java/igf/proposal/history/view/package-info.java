/** Folds one document a proposal with every fact about it; nothing personal is in it. */
@NullMarked
package igf.proposal.history.view;

import org.jspecify.annotations.NullMarked;

/** Compares a roster with the minimum of its edition whenever one of them changes. */
@NullMarked
package igf.proposal.proposal.reaction;

import org.jspecify.annotations.NullMarked;

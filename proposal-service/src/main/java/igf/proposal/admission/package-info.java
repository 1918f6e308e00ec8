/** A proposal is handed in: by the rules of its edition, under a number, counted for whom it stands for. */
@NullMarked
package igf.proposal.admission;

import org.jspecify.annotations.NullMarked;

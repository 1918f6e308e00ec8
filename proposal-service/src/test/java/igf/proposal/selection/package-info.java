/** Tests of {@code igf.proposal.selection}. */
@NullMarked
package igf.proposal.selection;

import org.jspecify.annotations.NullMarked;

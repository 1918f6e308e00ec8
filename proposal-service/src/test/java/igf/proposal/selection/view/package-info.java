/** Tests of {@code igf.proposal.selection.view}. */
@NullMarked
package igf.proposal.selection.view;

import org.jspecify.annotations.NullMarked;

/** Tests of {@code igf.proposal.history.view}. */
@NullMarked
package igf.proposal.history.view;

import org.jspecify.annotations.NullMarked;

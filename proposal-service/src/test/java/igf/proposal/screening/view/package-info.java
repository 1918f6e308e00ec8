/** Tests of {@code igf.proposal.screening.view}. */
@NullMarked
package igf.proposal.screening.view;

import org.jspecify.annotations.NullMarked;

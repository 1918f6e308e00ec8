/** Tests of {@code igf.proposal.screening}. */
@NullMarked
package igf.proposal.screening;

import org.jspecify.annotations.NullMarked;

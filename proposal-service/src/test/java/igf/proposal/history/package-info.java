/** Tests of what of a history is shown to whom. */
@NullMarked
package igf.proposal.history;

import org.jspecify.annotations.NullMarked;

/** The calls that import and export many proposals. */
@NullMarked
package igf.proposal.transfer;

import org.jspecify.annotations.NullMarked;
